package org.chancery.signing.internal;

import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.model.x509.revocation.crl.CRL;
import eu.europa.esig.dss.model.x509.revocation.ocsp.OCSP;
import eu.europa.esig.dss.service.crl.OnlineCRLSource;
import eu.europa.esig.dss.service.http.commons.CommonsDataLoader;
import eu.europa.esig.dss.service.http.commons.OCSPDataLoader;
import eu.europa.esig.dss.service.http.commons.TimestampDataLoader;
import eu.europa.esig.dss.service.ocsp.OnlineOCSPSource;
import eu.europa.esig.dss.service.tsp.OnlineTSPSource;
import eu.europa.esig.dss.spi.DSSUtils;
import eu.europa.esig.dss.spi.x509.revocation.RevocationSource;
import eu.europa.esig.dss.spi.x509.tsp.TSPSource;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.chancery.platform.Fault;
import org.chancery.signing.SigningError;
import org.jspecify.annotations.Nullable;

/** Trust in the authorities that the ministry configured, asked over the network. */
final class ConfiguredTrust implements Trust {
    private static final int PATIENCE_MILLIS = 10_000;
    private static final Duration LISTS_KEPT = Duration.ofHours(1);
    private static final Duration ANSWERS_KEPT = Duration.ofMinutes(5);

    private final List<CertificateToken> anchors;
    private final TSPSource timeStamps;
    private final RevocationSource<CRL> lists;
    private final RevocationSource<OCSP> answers;

    /**
     * @param folder certificates to trust, PEM or DER; null for none
     * @param timeStamping address of the time-stamping service; null for none
     */
    ConfiguredTrust(@Nullable Path folder, @Nullable URI timeStamping, Clock clock) {
        this.anchors = folder == null ? List.of() : read(folder);
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
    public List<CertificateToken> anchors() {
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

    private static List<CertificateToken> read(Path folder) {
        List<CertificateToken> certificates = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                try (InputStream content = Files.newInputStream(file)) {
                    certificates.add(DSSUtils.loadCertificate(content));
                }
            }
            return List.copyOf(certificates);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
