package org.chancery.signing.internal;

import eu.europa.esig.dss.model.x509.CertificateToken;
import java.io.IOException;
import java.math.BigInteger;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.security.Signature;
import java.security.SignatureException;
import java.security.interfaces.ECPublicKey;
import java.util.Arrays;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.DERSequence;
import org.chancery.platform.Fault;
import org.chancery.signing.SigningError;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Checks what somebody else's key signed. */
final class RemoteProof {
    private static final Logger log = LoggerFactory.getLogger(RemoteProof.class);

    private RemoteProof() {}

    /**
     * @param signature as the service sent it; a curve's may be two plain numbers, one after the other (IEEE P1363)
     * @return the signature as CMS wants it (DER for curves)
     * @throws Fault {@link SigningError#REMOTE_SIGNATURE_WRONG} if the certificate's key did not sign these bytes
     */
    static byte[] require(CertificateToken certificate, byte[] data, byte[] signature) {
        if (holds(certificate, data, signature)) {
            return signature;
        }
        if (certificate.getPublicKey() instanceof ECPublicKey && signature.length % 2 == 0 && signature.length > 0) {
            byte[] written = der(signature);
            if (holds(certificate, data, written)) {
                return written;
            }
        }
        log.error(
                "a remote signing service sent a signature that its certificate does not bear out; it was thrown away");
        throw new Fault(SigningError.REMOTE_SIGNATURE_WRONG);
    }

    private static boolean holds(CertificateToken certificate, byte[] data, byte[] signature) {
        String name = certificate.getPublicKey() instanceof ECPublicKey ? "SHA256withECDSA" : "SHA256withRSA";
        try {
            Signature check = Signature.getInstance(name);
            check.initVerify(certificate.getPublicKey());
            check.update(data);
            return check.verify(signature);
        } catch (SignatureException | InvalidKeyException malformed) {
            return false;
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] der(byte[] plain) {
        int half = plain.length / 2;
        ASN1Integer r = new ASN1Integer(new BigInteger(1, Arrays.copyOf(plain, half)));
        ASN1Integer s = new ASN1Integer(new BigInteger(1, Arrays.copyOfRange(plain, half, plain.length)));
        try {
            return new DERSequence(new org.bouncycastle.asn1.ASN1Encodable[] {r, s}).getEncoded();
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
