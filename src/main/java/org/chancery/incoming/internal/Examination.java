package org.chancery.incoming.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.chancery.clearance.SecretMarks;
import org.chancery.clearance.SecretRefusals;
import org.chancery.identity.Access;
import org.chancery.identity.IdentityError;
import org.chancery.identity.Role;
import org.chancery.incoming.AuthenticityReport;
import org.chancery.incoming.IncomingError;
import org.chancery.incoming.IncomingFile;
import org.chancery.incoming.IncomingFiles;
import org.chancery.platform.Blobs;
import org.chancery.platform.Fault;
import org.chancery.platform.FileNames;
import org.chancery.platform.PlatformFault;
import org.chancery.platform.PlatformSettings;
import org.chancery.signing.Finding;
import org.chancery.signing.Signing;
import org.chancery.signing.TrustPurpose;
import org.chancery.signing.Verification;
import org.springframework.stereotype.Component;

/** Takes files: the signatures are checked first, by which also passes nothing that cannot be read; then the pages are counted. */
@Component
class Examination implements IncomingFiles {
    private static final int MEBIBYTE = 1 << 20;
    private static final Set<Finding> UNREADABLE =
            EnumSet.of(Finding.NOT_A_PDF, Finding.ENCRYPTED, Finding.TOO_LARGE, Finding.TOO_COMPLEX);

    private final Signing signing;
    private final ArrivalPapers papers;
    private final ArrivalFileStore files;
    private final Access access;
    private final PlatformSettings settings;
    private final Clock clock;
    private final SecretRefusals refusals;

    Examination(
            Signing signing,
            ArrivalPapers papers,
            ArrivalFileStore files,
            Access access,
            PlatformSettings settings,
            Clock clock,
            SecretRefusals refusals) {
        this.signing = signing;
        this.papers = papers;
        this.files = files;
        this.access = access;
        this.settings = settings;
        this.clock = clock;
        this.refusals = refusals;
    }

    @Override
    public IncomingFile receive(String name, InputStream content) {
        return receive(name, content, clock.instant());
    }

    @Override
    public IncomingFile receive(String name, InputStream content, Instant received) {
        if (!access.has(Role.CLERK)) {
            throw new Fault(IdentityError.FORBIDDEN);
        }
        byte[] bytes = read(content);
        Verification found = signing.verify(bytes, TrustPurpose.INCOMING, received);
        found.findings().stream().filter(UNREADABLE::contains).findFirst().ifPresent(why -> {
            throw new Fault(IncomingError.FILE_UNREADABLE, why);
        });
        int pages = pages(bytes);
        String known = FileNames.clean(name, "application/pdf");
        Blobs.Blob blob = papers.store(known, bytes);
        IncomingFile file =
                new IncomingFile(UUID.randomUUID(), known, blob.sha256(), blob.size(), pages, report(found));
        files.insert(file, clock.instant());
        return file;
    }

    private byte[] read(InputStream content) {
        try {
            byte[] bytes = content.readNBytes(Math.toIntExact(settings.uploadLimit()) + 1);
            if (bytes.length > settings.uploadLimit()) {
                throw new Fault(PlatformFault.FILE_TOO_LARGE, settings.uploadLimit() / MEBIBYTE);
            }
            return bytes;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private int pages(byte[] bytes) {
        try (PDDocument document = Loader.loadPDF(bytes)) {
            int pages = document.getNumberOfPages();
            if (pages < 1) {
                throw new Fault(IncomingError.FILE_UNREADABLE, Finding.NOT_A_PDF);
            }
            if (SecretMarks.onPaper(document)) {
                refusals.record("counter", "");
                throw new Fault(IncomingError.SECRET_MARK);
            }
            return pages;
        } catch (IOException broken) {
            throw new Fault(IncomingError.FILE_UNREADABLE, Finding.NOT_A_PDF);
        }
    }

    private static AuthenticityReport report(Verification found) {
        return new AuthenticityReport(
                found.verdict(),
                found.signatures().stream()
                        .map(one -> new AuthenticityReport.Signature(
                                one.signer().commonName(),
                                one.signer().organization(),
                                one.signer().issuer(),
                                one.trustedTime().or(one::claimedTime).orElse(null),
                                one.verdict() == org.chancery.signing.Verdict.VALID))
                        .toList(),
                found.findings(),
                found.judgedAt());
    }

    @Override
    public Optional<IncomingFile> mine(UUID id) {
        return files.mine(id);
    }
}
