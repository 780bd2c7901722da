package org.chancery.signing.internal;

import eu.europa.esig.dss.enumerations.EncryptionAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureAlgorithm;
import eu.europa.esig.dss.model.SignatureValue;
import eu.europa.esig.dss.model.ToBeSigned;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.spi.DSSUtils;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.chancery.platform.Fault;
import org.chancery.signing.SigningError;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Signatures by a remote key: authorised for exactly these hashes, and checked against the certificate before anybody gets them. */
final class RemoteSigner {
    private static final long LIFE_UNLESS_TOLD = 3600;
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final RemoteAccess access;
    private final Clock clock;

    /** What the service calls signature activation data, and when it ends. */
    private record Activation(String data, Instant until) {}

    RemoteSigner(RemoteAccess access, Clock clock) {
        this.access = access;
        this.clock = clock;
    }

    /** All with one authorisation; the answers are asked for once. */
    List<SignatureValue> sign(
            RemoteCredential credential, Supplier<Map<String, String>> answers, List<ToBeSigned> all) {
        CertificateToken certificate = credential.chain().getFirst();
        if (!certificate.isValidOn(java.util.Date.from(clock.instant()))) {
            throw new Fault(SigningError.KEY_UNUSABLE);
        }
        if (all.size() > credential.multisign()) {
            throw new Fault(SigningError.REMOTE_REFUSED, "multisign");
        }
        List<String> hashes = all.stream()
                .map(data -> DSSUtils.digest(RemoteCredential.DIGEST, data.getBytes()))
                .map(Base64.getEncoder()::encodeToString)
                .toList();
        Activation activation = authorize(credential, answers.get(), hashes);
        if (!clock.instant().isBefore(activation.until())) {
            throw new Fault(SigningError.REMOTE_REFUSED, "expiresIn");
        }
        List<byte[]> signatures = signed(credential, activation, hashes);
        SignatureAlgorithm algorithm = SignatureAlgorithm.getAlgorithm(
                EncryptionAlgorithm.forKey(certificate.getPublicKey()), RemoteCredential.DIGEST);
        List<SignatureValue> values = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            byte[] checked = RemoteProof.require(certificate, all.get(i).getBytes(), signatures.get(i));
            values.add(new SignatureValue(algorithm, checked));
        }
        return values;
    }

    private Activation authorize(RemoteCredential credential, Map<String, String> answers, List<String> hashes) {
        if (!credential.mode().equals("explicit") && !credential.mode().equals("implicit")) {
            throw new Fault(SigningError.REMOTE_REFUSED, credential.mode());
        }
        ObjectNode body = about(credential, hashes);
        body.put("numSignatures", hashes.size());
        ArrayNode said = NODES.arrayNode();
        for (String factor : credential.factors()) {
            String answer = answers.get(factor);
            if (answer != null) {
                said.addObject().put("id", factor).put("value", answer);
            } else if (!credential.anyFactor()) {
                throw new Fault(SigningError.REMOTE_CODE_NEEDED);
            }
        }
        if (!credential.factors().isEmpty() && said.isEmpty()) {
            throw new Fault(SigningError.REMOTE_CODE_NEEDED);
        }
        if (!said.isEmpty()) {
            body.set("authData", said);
        }
        Instant asked = clock.instant();
        JsonNode answer = access.call("credentials/authorize", body).require();
        String data = answer.path("SAD").asString("");
        if (data.isEmpty()) {
            throw new Fault(SigningError.REMOTE_REFUSED, "SAD");
        }
        return new Activation(data, asked.plusSeconds(answer.path("expiresIn").asLong(LIFE_UNLESS_TOLD)));
    }

    private List<byte[]> signed(RemoteCredential credential, Activation activation, List<String> hashes) {
        ObjectNode body = about(credential, hashes);
        body.put("SAD", activation.data());
        body.put("signAlgo", credential.algorithm());
        body.put("operationMode", "S");
        JsonNode signatures = access.call("signatures/signHash", body).require().path("signatures");
        if (signatures.size() != hashes.size()) {
            throw new Fault(SigningError.REMOTE_SIGNATURE_WRONG);
        }
        try {
            return signatures
                    .valueStream()
                    .map(each -> Base64.getDecoder().decode(each.asString("")))
                    .toList();
        } catch (IllegalArgumentException notBase64) {
            throw new Fault(SigningError.REMOTE_SIGNATURE_WRONG);
        }
    }

    private static ObjectNode about(RemoteCredential credential, List<String> hashes) {
        ObjectNode body = NODES.objectNode().put("credentialID", credential.id());
        ArrayNode listed = body.putArray("hashes");
        hashes.forEach(listed::add);
        return body.put("hashAlgorithmOID", RemoteCredential.DIGEST.getOid());
    }
}
