package org.chancery.benchmarks;

import eu.europa.esig.dss.enumerations.CertificationPermission;
import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.TimestampBinary;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.pades.PAdESSignatureParameters;
import eu.europa.esig.dss.pades.signature.PAdESService;
import eu.europa.esig.dss.spi.DSSUtils;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import eu.europa.esig.dss.spi.x509.revocation.crl.ExternalResourcesCRLSource;
import eu.europa.esig.dss.spi.x509.tsp.TSPSource;
import eu.europa.esig.dss.token.DSSPrivateKeyEntry;
import eu.europa.esig.dss.token.Pkcs12SignatureToken;
import java.io.ByteArrayInputStream;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore.PasswordProtection;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;
import org.chancery.signing.Authority;
import org.chancery.signing.Authority.Publication;
import org.chancery.signing.KeyId;
import org.chancery.signing.PageBox;

/** The plain way with DSS: a certifying signature at level LT, then a second one at level LTA; same keys, stamps and lists. */
final class DssAlone {
    private final Authority authority;
    private final Pkcs12SignatureToken person;
    private final Pkcs12SignatureToken agency;
    private final byte[] picture;

    DssAlone(Path home, Authority authority, KeyId person, KeyId agency, byte[] picture) throws Exception {
        this.authority = authority;
        this.person = open(home, person);
        this.agency = open(home, agency);
        this.picture = picture;
    }

    private static Pkcs12SignatureToken open(Path home, KeyId key) throws Exception {
        Path folder = home.resolve("secrets/signing");
        String password = Files.readString(folder.resolve("password")).strip();
        return new Pkcs12SignatureToken(
                folder.resolve(key + ".p12").toFile(), new PasswordProtection(password.toCharArray()));
    }

    byte[] signAndSeal(byte[] pdf, PageBox box) {
        return sign(agency, sign(person, pdf, box, true), new PageBox(1, 120, box.y(), 102, 102), false);
    }

    private byte[] sign(Pkcs12SignatureToken token, byte[] pdf, PageBox box, boolean first) {
        DSSPrivateKeyEntry key = token.getKeys().getFirst();
        PAdESSignatureParameters parameters = parameters(key, box, first);
        PAdESService service = new PAdESService(verifier());
        service.setTspSource(new Stamps(authority));
        var document = new InMemoryDocument(pdf, "document.pdf");
        var value = token.sign(service.getDataToSign(document, parameters), DigestAlgorithm.SHA256, key);
        return DSSUtils.toByteArray(service.signDocument(document, parameters, value));
    }

    private PAdESSignatureParameters parameters(DSSPrivateKeyEntry key, PageBox box, boolean first) {
        var parameters = new PAdESSignatureParameters();
        parameters.setSignatureLevel(first ? SignatureLevel.PAdES_BASELINE_LT : SignatureLevel.PAdES_BASELINE_LTA);
        parameters.setDigestAlgorithm(DigestAlgorithm.SHA256);
        parameters.setSigningCertificate(key.getCertificate());
        parameters.setCertificateChain(key.getCertificateChain());
        parameters.setContentSize(12_000);
        if (first) {
            parameters.setPermission(CertificationPermission.MINIMAL_CHANGES_PERMITTED);
        }
        parameters.getImageParameters().setImage(new InMemoryDocument(picture, "picture.png"));
        var field = parameters.getImageParameters().getFieldParameters();
        field.setPage(box.page());
        field.setOriginX(box.x());
        field.setOriginY(box.y());
        field.setWidth(box.width());
        field.setHeight(box.height());
        return parameters;
    }

    private CommonCertificateVerifier verifier() {
        var trusted = new CommonTrustedCertificateSource();
        trusted.addCertificate(certificate(Publication.ROOT_CERTIFICATE));
        var verifier = new CommonCertificateVerifier();
        verifier.setAIASource(null);
        verifier.setTrustedCertSources(trusted);
        verifier.setCrlSource(new ExternalResourcesCRLSource(
                new ByteArrayInputStream(bytes(Publication.ROOT_REVOCATIONS)),
                new ByteArrayInputStream(bytes(Publication.ISSUING_REVOCATIONS))));
        return verifier;
    }

    private CertificateToken certificate(Publication publication) {
        return DSSUtils.loadCertificate(bytes(publication));
    }

    private byte[] bytes(Publication publication) {
        return authority.publication(publication).orElseThrow();
    }

    /** The same embedded time-stamping authority, asked in the same process. */
    private record Stamps(Authority authority) implements TSPSource {
        @Override
        public TimestampBinary getTimeStampResponse(DigestAlgorithm algorithm, byte[] digest) {
            try {
                var generator = new TimeStampRequestGenerator();
                generator.setCertReq(true);
                var request = generator.generate(
                        new ASN1ObjectIdentifier(algorithm.getOid()), digest, BigInteger.valueOf(System.nanoTime()));
                byte[] answer = authority.timestamp(request.getEncoded()).orElseThrow();
                return new TimestampBinary(
                        new TimeStampResponse(answer).getTimeStampToken().getEncoded());
            } catch (java.io.IOException | org.bouncycastle.tsp.TSPException failure) {
                throw new IllegalStateException(failure);
            }
        }
    }
}
