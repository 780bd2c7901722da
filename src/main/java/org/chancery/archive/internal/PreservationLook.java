package org.chancery.archive.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Optional;
import org.chancery.archive.DocumentKind;
import org.chancery.archive.Preserved;
import org.chancery.jooq.archive.tables.records.PreservationRecord;
import org.chancery.platform.Blobs;
import org.chancery.platform.Fault;
import org.chancery.signing.Preservation;
import org.chancery.signing.RenewalSettings;
import org.chancery.signing.Signing;
import org.chancery.signing.SigningError;
import org.chancery.signing.TrustPurpose;
import org.chancery.signing.Verdict;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Looks at one archived document: whether its proof still lasts, and if not, makes a version that proves longer. */
@Component
class PreservationLook {
    private final Preservation preservation;
    private final Signing signing;
    private final Blobs blobs;
    private final RenewalSettings settings;

    PreservationLook(Preservation preservation, Signing signing, Blobs blobs, RenewalSettings settings) {
        this.preservation = preservation;
        this.signing = signing;
        this.blobs = blobs;
        this.settings = settings;
    }

    /**
     * What a look came to.
     *
     * @param until null where nothing is to be proven
     * @param renewed the longer version, null where none was made
     * @param fault why it could not be renewed, null where it was or need not be
     */
    record Outcome(
            Preserved.State state,
            @Nullable Instant until,
            byte @Nullable [] renewed,
            @Nullable SigningError fault) {
        static Outcome plain(Preserved.State state, @Nullable Instant until) {
            return new Outcome(state, until, null, null);
        }
    }

    Outcome look(PreservationRecord row, Instant now) {
        byte[] pdf = read(row.getLatest());
        TrustPurpose purpose =
                row.getKind().equals(DocumentKind.OUTGOING.name()) ? TrustPurpose.OWN : TrustPurpose.INCOMING;
        try {
            Optional<Instant> until = preservation.provenUntil(pdf);
            if (until.isEmpty()) {
                return Outcome.plain(Preserved.State.UNSIGNED, null);
            }
            boolean isNew = row.getState().equals(Preserved.State.NEW.name());
            if (isNew && signing.verify(pdf, purpose).verdict() != Verdict.VALID) {
                return Outcome.plain(Preserved.State.UNSOUND, null);
            }
            if (until.get().isAfter(now.plus(settings.ahead()))) {
                return Outcome.plain(Preserved.State.SOUND, until.get());
            }
            return renewed(pdf, purpose, until.get());
        } catch (Fault unreadable) {
            return new Outcome(Preserved.State.UNSOUND, null, null, reason(unreadable));
        }
    }

    private Outcome renewed(byte[] pdf, TrustPurpose purpose, Instant until) {
        try {
            byte[] renewed = preservation.renew(pdf, purpose);
            Instant longer = preservation.provenUntil(renewed).orElseThrow();
            return new Outcome(Preserved.State.SOUND, longer, renewed, null);
        } catch (Fault failed) {
            boolean unsound = failed.code() == SigningError.NOT_VALID;
            Preserved.State state = unsound ? Preserved.State.UNSOUND : Preserved.State.WAITING;
            return new Outcome(state, until, null, reason(failed));
        }
    }

    /** When the next look is due at an outcome. */
    Instant next(Outcome outcome, Instant now) {
        Instant until = outcome.until();
        return switch (outcome.state()) {
            case NEW, WAITING -> now.plus(PreservationRound.RETRY);
            case SOUND -> until == null ? now : later(until.minus(settings.ahead()), now.plus(PreservationRound.RETRY));
            case UNSIGNED, UNSOUND -> now.plus(PreservationRound.HARDLY_EVER);
        };
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static SigningError reason(Fault fault) {
        if (fault.code() instanceof SigningError known) {
            return known;
        }
        throw fault;
    }

    private byte[] read(String sha256) {
        try (InputStream content = blobs.open(sha256)) {
            return content.readAllBytes();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
