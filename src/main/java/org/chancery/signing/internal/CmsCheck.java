package org.chancery.signing.internal;

import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.spi.DSSASN1Utils;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampToken;

/** The cheap check of one signature: whether its bytes are as signed, and by which certificate. */
final class CmsCheck {
    private CmsCheck() {}

    /**
     * A signature whose bytes are as signed.
     *
     * @param signer its certificate
     * @param certificates all that came with it
     */
    record Intact(CertificateToken signer, List<CertificateToken> certificates) {}

    /** The certificate that the signature names, whether or not the signature stands. */
    static Optional<CertificateToken> signer(SignedRevision revision) {
        try {
            CMSSignedData signed = new CMSSignedData(revision.signature().getContents());
            return signed.getSignerInfos().getSigners().stream()
                    .flatMap(signer -> signed.getCertificates().getMatches(signer.getSID()).stream())
                    .map(match -> DSSASN1Utils.getCertificate((X509CertificateHolder) match))
                    .findFirst();
        } catch (CMSException unreadable) {
            return Optional.empty();
        }
    }

    /** Whether a document time stamp is of these bytes and is as its maker signed it. */
    static boolean isIntactTimeStamp(byte[] pdf, SignedRevision revision) {
        try {
            CMSSignedData signed = new CMSSignedData(revision.signature().getContents());
            TimeStampToken token = new TimeStampToken(signed);
            byte[] imprint = MessageDigest.getInstance(
                            token.getTimeStampInfo().getMessageImprintAlgOID().getId())
                    .digest(revision.content(pdf));
            if (!Arrays.equals(imprint, token.getTimeStampInfo().getMessageImprintDigest())) {
                return false;
            }
            for (Object match : signed.getCertificates().getMatches(token.getSID())) {
                CertificateToken certificate = DSSASN1Utils.getCertificate((X509CertificateHolder) match);
                SignerInformation signer =
                        signed.getSignerInfos().getSigners().iterator().next();
                if (signer.verify(new JcaSimpleSignerInfoVerifierBuilder().build(certificate.getCertificate()))) {
                    return true;
                }
            }
            return false;
        } catch (CMSException
                | TSPException
                | IOException
                | NoSuchAlgorithmException
                | OperatorCreationException unreadable) {
            return false;
        }
    }

    /** Empty if the bytes were changed or cannot be read. */
    static Optional<Intact> check(byte[] pdf, SignedRevision revision) {
        try {
            byte[] contents = revision.signature().getContents();
            CMSSignedData signed = new CMSSignedData(new CMSProcessableByteArray(revision.content(pdf)), contents);
            Collection<SignerInformation> signers = signed.getSignerInfos().getSigners();
            if (signers.size() != 1) {
                return Optional.empty();
            }
            SignerInformation signer = signers.iterator().next();
            for (Object match : signed.getCertificates().getMatches(signer.getSID())) {
                CertificateToken certificate = DSSASN1Utils.getCertificate((X509CertificateHolder) match);
                if (signer.verify(new JcaSimpleSignerInfoVerifierBuilder().build(certificate.getCertificate()))) {
                    List<CertificateToken> all = signed.getCertificates().getMatches(null).stream()
                            .map(DSSASN1Utils::getCertificate)
                            .toList();
                    return Optional.of(new Intact(certificate, all));
                }
            }
            return Optional.empty();
        } catch (CMSException | OperatorCreationException unreadable) {
            return Optional.empty();
        }
    }
}
