package org.chancery.signing.internal;

import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.spi.x509.tsp.KeyEntityTSPSource;
import java.io.IOException;
import java.time.Clock;
import java.util.Date;
import org.bouncycastle.asn1.cmp.PKIFailureInfo;
import org.bouncycastle.asn1.cmp.PKIStatus;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampResponse;

/** The embedded time-stamping authority, for the program itself and for queries over HTTP (RFC 3161). */
final class EmbeddedClock extends KeyEntityTSPSource {
    private static final long serialVersionUID = 1;
    private static final String POLICY = "0.4.0.2023.1.1";

    private final transient Clock clock;

    EmbeddedClock(HeldKey.InMemory key, Clock clock) {
        super(key.key(), key.certificate(), key.chain());
        this.clock = clock;
        setTsaPolicy(POLICY);
        setDigestAlgorithm(DigestAlgorithm.SHA256);
    }

    @Override
    protected Date getProductionTime() {
        return Date.from(clock.instant());
    }

    /** DER of a TimeStampResp for the DER of a TimeStampReq; a refusal is a response too. */
    byte[] answer(byte[] query) {
        try {
            return respond(query).getEncoded();
        } catch (IOException | TSPException failure) {
            throw new IllegalStateException("a time stamp could not be made", failure);
        }
    }

    private TimeStampResponse respond(byte[] query) throws TSPException {
        try {
            return generateResponse(new TimeStampRequest(query), DigestAlgorithm.SHA256);
        } catch (IOException | IllegalArgumentException malformed) {
            return initResponseGenerator(DigestAlgorithm.SHA256, getProductionTime())
                    .generateFailResponse(PKIStatus.REJECTION, PKIFailureInfo.badDataFormat, "not a query");
        }
    }
}
