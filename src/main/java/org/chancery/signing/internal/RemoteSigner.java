package org.chancery.signing.internal;

import eu.europa.esig.dss.enumerations.EncryptionAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureAlgorithm;
import eu.europa.esig.dss.model.SignatureValue;
import eu.europa.esig.dss.model.ToBeSigned;
import eu.europa.esig.dss.spi.DSSUtils;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.function.Supplier;
import org.chancery.platform.Fault;
import org.chancery.signing.SigningError;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** One signature by a remote key: authorised for exactly this hash, and checked against the certificate before anybody gets it. */
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

    SignatureValue sign(RemoteCredential credential, Supplier<Map<String, String>> answers, ToBeSigned data) {
        if (!credential.chain().getFirst().isValidOn(java.util.Date.from(clock.instant()))) {
            throw new Fault(SigningError.KEY_UNUSABLE);
        }
        String hash = Base64.getEncoder().encodeToString(DSSUtils.digest(RemoteCredential.DIGEST, data.getBytes()));
        Activation activation = authorize(credential, answers.get(), hash);
        if (!clock.instant().isBefore(activation.until())) {
            throw new Fault(SigningError.REMOTE_REFUSED, "expiresIn");
        }
        byte[] signature = signed(credential, activation, hash);
        EncryptionAlgorithm key =
                EncryptionAlgorithm.forKey(credential.chain().getFirst().getPublicKey());
        byte[] checked = RemoteProof.require(credential.chain().getFirst(), data.getBytes(), signature);
        return new SignatureValue(SignatureAlgorithm.getAlgorithm(key, RemoteCredential.DIGEST), checked);
    }

    private Activation authorize(RemoteCredential credential, Map<String, String> answers, String hash) {
        if (!credential.mode().equals("explicit") && !credential.mode().equals("implicit")) {
            throw new Fault(SigningError.REMOTE_REFUSED, credential.mode());
        }
        ObjectNode body = about(credential, hash);
        body.put("numSignatures", 1);
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

    private byte[] signed(RemoteCredential credential, Activation activation, String hash) {
        ObjectNode body = about(credential, hash);
        body.put("SAD", activation.data());
        body.put("signAlgo", credential.algorithm());
        body.put("operationMode", "S");
        JsonNode signatures = access.call("signatures/signHash", body).require().path("signatures");
        if (signatures.size() != 1) {
            throw new Fault(SigningError.REMOTE_SIGNATURE_WRONG);
        }
        try {
            return Base64.getDecoder().decode(signatures.get(0).asString(""));
        } catch (IllegalArgumentException notBase64) {
            throw new Fault(SigningError.REMOTE_SIGNATURE_WRONG);
        }
    }

    private static ObjectNode about(RemoteCredential credential, String hash) {
        ObjectNode body = NODES.objectNode().put("credentialID", credential.id());
        body.putArray("hashes").add(hash);
        return body.put("hashAlgorithmOID", RemoteCredential.DIGEST.getOid());
    }
}
