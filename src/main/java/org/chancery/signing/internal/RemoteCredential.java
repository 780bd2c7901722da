package org.chancery.signing.internal;

import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.model.DSSException;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.spi.DSSUtils;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chancery.platform.Fault;
import org.chancery.signing.SigningError;
import tools.jackson.databind.JsonNode;

/**
 * A key at a remote service, as {@code credentials/info} describes it.
 *
 * @param id credentialID
 * @param chain signer first
 * @param algorithm OID to sign with
 * @param mode how its use is authorised: {@code implicit}, {@code explicit}, {@code oauth2code}
 * @param factors identifiers of what must be said to use it
 * @param anyFactor whether one of the factors is enough
 * @param multisign how many hashes one authorisation may cover
 */
record RemoteCredential(
        String id,
        List<CertificateToken> chain,
        String algorithm,
        String mode,
        List<String> factors,
        boolean anyFactor,
        int multisign) {
    static final DigestAlgorithm DIGEST = DigestAlgorithm.SHA256;

    private static final int LEAST_RSA = 2048;
    private static final int LEAST_CURVE = 256;
    private static final String RSA_KEY = "1.2.840.113549.1.1.1";
    private static final String RSA_SHA256 = "1.2.840.113549.1.1.11";
    private static final String ECDSA_SHA256 = "1.2.840.10045.4.3.2";

    /** @throws Fault {@link SigningError#KEY_UNUSABLE}, {@link SigningError#REMOTE_KEY_WEAK} */
    static RemoteCredential of(String id, JsonNode info) {
        boolean enabled = "enabled".equals(info.path("key").path("status").asString(""));
        boolean valid = "valid".equals(info.path("cert").path("status").asString("valid"));
        if (!enabled || !valid) {
            throw new Fault(SigningError.KEY_UNUSABLE);
        }
        List<CertificateToken> chain = chain(info.path("cert").path("certificates"));
        JsonNode auth = info.path("auth");
        List<String> factors = new ArrayList<>();
        auth.path("objects").forEach(each -> factors.add(each.path("id").asString("")));
        return new RemoteCredential(
                id,
                chain,
                algorithm(chain.getFirst(), info.path("key").path("algo")),
                auth.path("mode").asString(""),
                List.copyOf(factors),
                auth.path("expression")
                        .asString("")
                        .toUpperCase(java.util.Locale.ROOT)
                        .contains(" OR "),
                Math.max(1, info.path("multisign").asInt(1)));
    }

    private static List<CertificateToken> chain(JsonNode certificates) {
        List<CertificateToken> chain = new ArrayList<>();
        try {
            certificates.forEach(each -> chain.add(DSSUtils.loadCertificateFromBase64EncodedString(each.asString(""))));
        } catch (DSSException unreadable) {
            throw new Fault(SigningError.REMOTE_REFUSED, "certificates");
        }
        if (chain.isEmpty()) {
            throw new Fault(SigningError.REMOTE_REFUSED, "certificates");
        }
        return List.copyOf(chain);
    }

    /** SHA-256 or nothing; never a weaker one because the service offers no other. */
    private static String algorithm(CertificateToken certificate, JsonNode offered) {
        boolean strong =
                switch (certificate.getPublicKey()) {
                    case RSAPublicKey modular -> modular.getModulus().bitLength() >= LEAST_RSA;
                    case ECPublicKey curve -> curve.getParams().getOrder().bitLength() >= LEAST_CURVE;
                    default -> false;
                };
        boolean rsa = certificate.getPublicKey() instanceof RSAPublicKey;
        String wanted = rsa ? RSA_SHA256 : ECDSA_SHA256;
        List<String> names = new ArrayList<>();
        offered.forEach(each -> names.add(each.asString("")));
        Optional<String> found =
                names.stream().filter(name -> name.equals(wanted)).findFirst();
        boolean plainRsa = rsa && names.contains(RSA_KEY);
        if (!strong || (found.isEmpty() && !plainRsa)) {
            throw new Fault(SigningError.REMOTE_KEY_WEAK);
        }
        return found.orElse(RSA_KEY);
    }
}
