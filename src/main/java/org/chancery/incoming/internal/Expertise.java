package org.chancery.incoming.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.chancery.incoming.IncomingError;
import org.chancery.incoming.IncomingId;
import org.chancery.incoming.SignatureExpertise;
import org.chancery.platform.Fault;
import org.chancery.signing.FoundSignature;
import org.chancery.signing.Signing;
import org.chancery.signing.TrustPurpose;
import org.chancery.signing.Verdict;
import org.springframework.stereotype.Component;

/** Examines the signatures of a document again, for experts who may see it. */
@Component
class Expertise implements SignatureExpertise {
    private final ArrivalReading reading;
    private final Signing signing;

    Expertise(ArrivalReading reading, Signing signing) {
        this.reading = reading;
        this.signing = signing;
    }

    @Override
    public List<SignedRevision> revisions(IncomingId id) {
        byte[] file = read(id);
        List<SignedRevision> revisions = new ArrayList<>();
        for (FoundSignature found : signatures(id, file)) {
            revisions.add(revision(revisions.size() + 1, found, file));
        }
        return revisions;
    }

    private List<FoundSignature> signatures(IncomingId id, byte[] file) {
        return judgedAt(id)
                .map(at -> signing.verify(file, TrustPurpose.INCOMING, at))
                .orElseGet(() -> signing.verify(file, TrustPurpose.INCOMING))
                .signatures();
    }

    private Optional<Instant> judgedAt(IncomingId id) {
        return Optional.ofNullable(reading.view(id.value()).file().report().judgedAt());
    }

    private static SignedRevision revision(int number, FoundSignature found, byte[] file) {
        int size = Math.toIntExact(found.coveredBytes());
        return new SignedRevision(
                number,
                found.signer().commonName(),
                found.role(),
                found.level(),
                found.trustedTime().orElse(null),
                found.verdict() == Verdict.VALID,
                size,
                sha256(file, size),
                size == file.length);
    }

    @Override
    public InputStream revision(IncomingId id, int number) {
        byte[] file = read(id);
        List<FoundSignature> found = signatures(id, file);
        if (number < 1 || number > found.size()) {
            throw new Fault(IncomingError.NOT_FOUND);
        }
        int size = Math.toIntExact(found.get(number - 1).coveredBytes());
        return new ByteArrayInputStream(file, 0, size);
    }

    @Override
    public Optional<byte[]> report(IncomingId id) {
        byte[] file = read(id);
        return judgedAt(id)
                .map(at -> signing.expertReport(file, TrustPurpose.INCOMING, at))
                .orElseGet(() -> signing.expertReport(file, TrustPurpose.INCOMING));
    }

    private byte[] read(IncomingId id) {
        try (InputStream content = reading.content(id)) {
            return content.readAllBytes();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String sha256(byte[] file, int size) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(file, 0, size);
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
