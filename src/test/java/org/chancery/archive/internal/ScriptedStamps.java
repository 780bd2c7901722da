package org.chancery.archive.internal;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.chancery.platform.Fault;
import org.chancery.signing.Preservation;
import org.chancery.signing.SigningError;
import org.chancery.signing.TrustPurpose;
import org.jspecify.annotations.Nullable;

/** A time-stamping service in whose hands a stamp lasts as long as told, and that may be down. */
final class ScriptedStamps implements Preservation {
    static final byte[] STAMP = "%another time stamp\n".getBytes(StandardCharsets.US_ASCII);

    private final Instant first;
    private final Instant second;

    @Nullable
    SigningError fault;

    ScriptedStamps(Instant first, Instant second) {
        this.first = first;
        this.second = second;
    }

    @Override
    public Optional<Instant> provenUntil(byte[] pdf) {
        boolean stamped =
                Arrays.equals(Arrays.copyOfRange(pdf, Math.max(0, pdf.length - STAMP.length), pdf.length), STAMP);
        return Optional.of(stamped ? second : first);
    }

    @Override
    public byte[] renew(byte[] pdf, TrustPurpose purpose) {
        if (fault != null) {
            throw new Fault(fault);
        }
        byte[] longer = Arrays.copyOf(pdf, pdf.length + STAMP.length);
        System.arraycopy(STAMP, 0, longer, pdf.length, STAMP.length);
        return longer;
    }
}
