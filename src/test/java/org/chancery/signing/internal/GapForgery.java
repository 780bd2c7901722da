package org.chancery.signing.internal;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Calendar;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;

/** Signs by hand, and may leave some bytes after the signature's own place uncovered. */
final class GapForgery {
    private static final Pattern RANGE = Pattern.compile("/ByteRange \\[(\\d+) (\\d+) (\\d+) (\\d+)] *");

    private GapForgery() {}

    /** @param gap how many bytes after the signature it does not cover */
    static byte[] sign(byte[] pdf, HeldKey.InMemory key, int gap) throws Exception {
        byte[] bytes;
        int[] range;
        try (PDDocument document = Pdf.open(pdf)) {
            PDSignature signature = new PDSignature();
            signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
            signature.setSubFilter(PDSignature.SUBFILTER_ETSI_CADES_DETACHED);
            signature.setSignDate(Calendar.getInstance());
            document.addSignature(signature);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            var waiting = document.saveIncrementalForExternalSigning(out);
            waiting.setSignature(new byte[0]);
            bytes = out.toByteArray();
            range = signature.getByteRange();
        }
        Matcher found = RANGE.matcher(new String(bytes, StandardCharsets.ISO_8859_1));
        if (!found.find()) {
            throw new IllegalStateException("no range");
        }
        int[] wide = {0, range[1], range[2] + gap, range[3] - gap};
        String written = "/ByteRange [0 %d %d %d]".formatted(wide[1], wide[2], wide[3]);
        int room = found.end() - found.start();
        byte[] padded = Arrays.copyOf(written.getBytes(StandardCharsets.US_ASCII), room);
        Arrays.fill(padded, written.length(), room, (byte) ' ');
        System.arraycopy(padded, 0, bytes, found.start(), room);
        byte[] covered = Arrays.copyOf(bytes, wide[1] + wide[3]);
        System.arraycopy(bytes, wide[2], covered, wide[1], wide[3]);
        String hex = HexFormat.of().formatHex(cms(covered, key));
        byte[] token = hex.getBytes(StandardCharsets.US_ASCII);
        Arrays.fill(bytes, range[1] + 1, range[2] - 1, (byte) '0');
        System.arraycopy(token, 0, bytes, range[1] + 1, token.length);
        return bytes;
    }

    private static byte[] cms(byte[] content, HeldKey.InMemory key) throws Exception {
        var certificate = key.certificate().getCertificate();
        ESSCertIDv2 id = new ESSCertIDv2(
                java.security.MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded()));
        ASN1EncodableVector attributes = new ASN1EncodableVector();
        attributes.add(new Attribute(
                PKCSObjectIdentifiers.id_aa_signingCertificateV2, new DERSet(new SigningCertificateV2(id))));
        JcaSignerInfoGeneratorBuilder signer =
                new JcaSignerInfoGeneratorBuilder(new JcaDigestCalculatorProviderBuilder().build());
        signer.setSignedAttributeGenerator(new DefaultSignedAttributeTableGenerator(new AttributeTable(attributes)));
        CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
        generator.addSignerInfoGenerator(signer.build(CertificateOrder.signer(key.key()), certificate));
        generator.addCertificates(new JcaCertStore(
                key.chain().stream().map(token -> token.getCertificate()).toList()));
        return generator.generate(new CMSProcessableByteArray(content), false).getEncoded();
    }
}
