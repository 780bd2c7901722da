package org.chancery.signing.internal;

import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.model.x509.revocation.Revocation;
import eu.europa.esig.dss.spi.x509.revocation.RevocationSource;
import eu.europa.esig.dss.spi.x509.revocation.RevocationToken;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Keeps what an outside authority said of a certificate for a while, so that not every signature asks again. */
final class KeptRevocations<R extends Revocation> implements RevocationSource<R> {
    private static final long serialVersionUID = 1;
    private static final int KEPT = 1_000;

    private final transient RevocationSource<R> source;
    private final transient Clock clock;
    private final transient Duration life;
    private final transient Map<CertificateToken, Kept<R>> kept = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<CertificateToken, Kept<R>> eldest) {
            return size() > KEPT;
        }
    };

    private record Kept<R extends Revocation>(RevocationToken<R> answer, Instant until) {}

    KeptRevocations(RevocationSource<R> source, Duration life, Clock clock) {
        this.source = source;
        this.life = life;
        this.clock = clock;
    }

    @Override
    public @Nullable RevocationToken<R> getRevocationToken(CertificateToken certificate, CertificateToken issuer) {
        Instant now = clock.instant();
        synchronized (kept) {
            Kept<R> known = kept.get(certificate);
            if (known != null && now.isBefore(known.until())) {
                return known.answer();
            }
        }
        RevocationToken<R> fresh = source.getRevocationToken(certificate, issuer);
        if (fresh != null) {
            synchronized (kept) {
                kept.put(certificate, new Kept<>(fresh, until(fresh, now)));
            }
        }
        return fresh;
    }

    private Instant until(RevocationToken<R> answer, Instant now) {
        Instant end = now.plus(life);
        Instant next =
                answer.getNextUpdate() == null ? end : answer.getNextUpdate().toInstant();
        return next.isBefore(end) ? next : end;
    }
}
