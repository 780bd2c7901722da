package org.chancery.signing.internal;

import eu.europa.esig.dss.model.x509.revocation.crl.CRL;
import eu.europa.esig.dss.model.x509.revocation.ocsp.OCSP;
import eu.europa.esig.dss.service.crl.OnlineCRLSource;
import eu.europa.esig.dss.service.http.commons.CommonsDataLoader;
import eu.europa.esig.dss.service.http.commons.OCSPDataLoader;
import eu.europa.esig.dss.service.http.commons.TimestampDataLoader;
import eu.europa.esig.dss.service.ocsp.OnlineOCSPSource;
import eu.europa.esig.dss.service.tsp.OnlineTSPSource;
import eu.europa.esig.dss.spi.x509.revocation.RevocationSource;
import eu.europa.esig.dss.spi.x509.tsp.TSPSource;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.chancery.platform.Fault;
import org.chancery.signing.SigningError;
import org.jspecify.annotations.Nullable;

/** Trust in the authorities that the ministry configured, asked over the network. */
final class ConfiguredTrust implements Trust {
    private static final int PATIENCE_MILLIS = 10_000;
    private static final Duration LISTS_KEPT = Duration.ofHours(1);
    private static final Duration ANSWERS_KEPT = Duration.ofMinutes(5);

    private final List<Anchor> anchors;
    private final TSPSource timeStamps;
    private final RevocationSource<CRL> lists;
    private final RevocationSource<OCSP> answers;

    /**
     * @param anchors whom to trust
     * @param timeStamping address of the time-stamping service; null for none
     */
    ConfiguredTrust(List<Anchor> anchors, @Nullable URI timeStamping, Clock clock) {
        this.anchors = List.copyOf(anchors);
        this.timeStamps = timeStamping == null ? nobody() : online(timeStamping);
        CommonsDataLoader loader = new CommonsDataLoader();
        loader.setTimeoutConnection(PATIENCE_MILLIS);
        loader.setTimeoutSocket(PATIENCE_MILLIS);
        this.lists = new KeptRevocations<>(new OnlineCRLSource(loader), LISTS_KEPT, clock);
        OCSPDataLoader asking = new OCSPDataLoader();
        asking.setTimeoutConnection(PATIENCE_MILLIS);
        asking.setTimeoutSocket(PATIENCE_MILLIS);
        this.answers = new KeptRevocations<>(new OnlineOCSPSource(asking), ANSWERS_KEPT, clock);
    }

    @Override
    public List<Anchor> trusted() {
        return anchors;
    }

    @Override
    public TSPSource timeStamps() {
        return timeStamps;
    }

    @Override
    public RevocationSource<CRL> revocationLists() {
        return lists;
    }

    @Override
    public RevocationSource<OCSP> revocationAnswers() {
        return answers;
    }

    private static TSPSource online(URI address) {
        OnlineTSPSource source = new OnlineTSPSource(address.toString());
        TimestampDataLoader loader = new TimestampDataLoader();
        loader.setTimeoutConnection(PATIENCE_MILLIS);
        loader.setTimeoutSocket(PATIENCE_MILLIS);
        source.setDataLoader(loader);
        return source;
    }

    private static TSPSource nobody() {
        return (algorithm, digest) -> {
            throw new Fault(SigningError.TRUST_SERVICE_UNAVAILABLE);
        };
    }
}
