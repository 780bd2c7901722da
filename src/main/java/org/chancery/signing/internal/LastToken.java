package org.chancery.signing.internal;

import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.spi.DSSASN1Utils;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1InputStream;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.cms.SignerInfo;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerId;
import org.bouncycastle.util.Store;

/**
 * Checks the bytes of the last signature itself, the only ones of a file that no signature covers: filling, spelling of the
 * hexadecimal digits, and the parts of the token that stand outside what its signer signed.
 */
final class LastToken {
    private LastToken() {}

    /** Whether no byte differs from what a signer would have written. */
    static boolean isPristine(byte[] pdf, SignedRevision revision, List<CertificateToken> anchors) {
        if (!isPlainHex(pdf, revision.from(), revision.to())) {
            return false;
        }
        try {
            byte[] contents = revision.signature().getContents();
            ASN1Primitive token = read(contents);
            byte[] encoded = token.getEncoded();
            byte[] rest = Arrays.copyOfRange(contents, length(contents), contents.length);
            ContentInfo info = ContentInfo.getInstance(ASN1Sequence.getInstance(token));
            return isZero(rest)
                    && info.getContentType().equals(PKCSObjectIdentifiers.signedData)
                    && isRegular(SignedData.getInstance(info.getContent()))
                    && chainsHold(new CMSSignedData(encoded), anchors);
        } catch (IOException | IllegalArgumentException | CMSException unreadable) {
            return false;
        }
    }

    private static ASN1Primitive read(byte[] contents) throws IOException {
        try (ASN1InputStream input = new ASN1InputStream(contents)) {
            ASN1Primitive token = input.readObject();
            if (token == null) {
                throw new IOException("no token");
            }
            return token;
        }
    }

    private static int length(byte[] contents) throws IOException {
        ByteArrayInputStream bytes = new ByteArrayInputStream(contents);
        try (ASN1InputStream input = new ASN1InputStream(bytes)) {
            input.readObject();
            return contents.length - bytes.available();
        }
    }

    /** Between angle brackets stand hexadecimal digits of one spelling. */
    private static boolean isPlainHex(byte[] pdf, int from, int to) {
        boolean upper = false;
        boolean lower = false;
        for (int at = from + 1; at < to - 1; at++) {
            byte digit = pdf[at];
            boolean isUpper = digit >= 'A' && digit <= 'F';
            boolean isLower = digit >= 'a' && digit <= 'f';
            if (!isUpper && !isLower && (digit < '0' || digit > '9')) {
                return false;
            }
            upper |= isUpper;
            lower |= isLower;
        }
        return pdf[from] == '<' && pdf[to - 1] == '>' && !(upper && lower);
    }

    private static boolean isZero(byte[] bytes) {
        for (byte each : bytes) {
            if (each != 0) {
                return false;
            }
        }
        return true;
    }

    /** Version numbers, algorithms and encoding as RFC 5652 sets them. */
    private static boolean isRegular(SignedData data) throws IOException {
        if (data.getSignerInfos().size() != 1 || data.getCertificates() == null) {
            return false;
        }
        SignerInfo signer = SignerInfo.getInstance(data.getSignerInfos().getObjectAt(0));
        boolean plain = data.getEncapContentInfo().getContentType().equals(PKCSObjectIdentifiers.data);
        boolean byName = !signer.getSID().isTagged();
        for (ASN1Encodable certificate : data.getCertificates()) {
            if (!isDistinguished(certificate)) {
                return false;
            }
        }
        byte[] written = data.getSignerInfos().getObjectAt(0).toASN1Primitive().getEncoded();
        return Arrays.equals(written, signer.getEncoded(ASN1Encoding.DER))
                && data.getVersion().intValueExact() == (plain && byName ? 1 : 3)
                && signer.getVersion().intValueExact() == (byName ? 1 : 3)
                && data.getDigestAlgorithms().size() == 1
                && data.getDigestAlgorithms()
                        .getObjectAt(0)
                        .toASN1Primitive()
                        .equals(signer.getDigestAlgorithm().toASN1Primitive());
    }

    /** Whether it is encoded in the only way that signatures over it allow. */
    private static boolean isDistinguished(ASN1Encodable item) throws IOException {
        ASN1Primitive primitive = item.toASN1Primitive();
        return Arrays.equals(primitive.getEncoded(), primitive.getEncoded(ASN1Encoding.DER));
    }

    /** Each certificate in the token is signed by another one of it or by a trusted one, so that none was touched. */
    private static boolean chainsHold(CMSSignedData token, List<CertificateToken> anchors) throws IOException {
        Store<X509CertificateHolder> bag = token.getCertificates();
        SignerId name = token.getSignerInfos().getSigners().iterator().next().getSID();
        Collection<X509CertificateHolder> signers = bag.getMatches(name);
        for (X509CertificateHolder signer : signers) {
            boolean spelled = name.getIssuer() == null
                    || Arrays.equals(
                            name.getIssuer().getEncoded(), signer.getIssuer().getEncoded());
            if (!spelled) {
                return false;
            }
        }
        List<CertificateToken> all = new ArrayList<>(anchors);
        bag.getMatches(null).forEach(holder -> all.add(DSSASN1Utils.getCertificate(holder)));
        return !signers.isEmpty()
                && all.stream()
                        .allMatch(certificate ->
                                certificate.isSelfSigned() || all.stream().anyMatch(certificate::isSignedBy));
    }
}
