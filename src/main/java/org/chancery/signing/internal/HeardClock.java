package org.chancery.signing.internal;

import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.model.DSSException;
import eu.europa.esig.dss.model.TimestampBinary;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.spi.DSSASN1Utils;
import eu.europa.esig.dss.spi.x509.tsp.TSPSource;
import java.util.LinkedHashSet;
import java.util.Set;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.chancery.platform.Fault;
import org.chancery.signing.SigningError;

/** Asks for the time stamps of one operation and remembers whose certificates came with them. */
final class HeardClock implements TSPSource {
    private static final long serialVersionUID = 1;

    private final transient TSPSource source;
    private final transient Set<CertificateToken> certificates = new LinkedHashSet<>();

    HeardClock(TSPSource source) {
        this.source = source;
    }

    @Override
    public TimestampBinary getTimeStampResponse(DigestAlgorithm algorithm, byte[] digest) {
        try {
            TimestampBinary stamp = source.getTimeStampResponse(algorithm, digest);
            for (X509CertificateHolder holder :
                    new CMSSignedData(stamp.getBytes()).getCertificates().getMatches(null)) {
                certificates.add(DSSASN1Utils.getCertificate(holder));
            }
            return stamp;
        } catch (DSSException | CMSException unavailable) {
            throw new Fault(SigningError.TRUST_SERVICE_UNAVAILABLE);
        }
    }

    /** Certificates of the time-stamping services heard so far. */
    Set<CertificateToken> certificates() {
        return certificates;
    }
}
