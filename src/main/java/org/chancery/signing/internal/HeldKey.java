package org.chancery.signing.internal;

import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.EncryptionAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureAlgorithm;
import eu.europa.esig.dss.model.SignatureValue;
import eu.europa.esig.dss.model.ToBeSigned;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.token.DSSPrivateKeyEntry;
import eu.europa.esig.dss.token.SignatureTokenConnection;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.SignatureException;
import java.util.List;
import java.util.function.Function;

/** A key that this installation can sign with, in memory or in a device. */
sealed interface HeldKey {
    /** Signer first, root last. */
    List<CertificateToken> chain();

    /** SHA-256 with the key's own algorithm. */
    SignatureValue sign(ToBeSigned data);

    /** Signs all, in the same order, with one authorisation where the key needs any. */
    default List<SignatureValue> signAll(List<ToBeSigned> all) {
        return all.stream().map(this::sign).toList();
    }

    default CertificateToken certificate() {
        return chain().getFirst();
    }

    /** A key in memory. */
    record InMemory(PrivateKey key, List<CertificateToken> chain) implements HeldKey {
        @Override
        public SignatureValue sign(ToBeSigned data) {
            SignatureAlgorithm algorithm =
                    SignatureAlgorithm.getAlgorithm(EncryptionAlgorithm.forKey(key), DigestAlgorithm.SHA256);
            try {
                Signature signature = Signature.getInstance(algorithm.getJCEId());
                signature.initSign(key);
                signature.update(data.getBytes());
                return new SignatureValue(algorithm, signature.sign());
            } catch (NoSuchAlgorithmException | InvalidKeyException | SignatureException failure) {
                throw new IllegalStateException("a key of this installation does not sign", failure);
            }
        }
    }

    /** A key behind a token connection: PKCS#11 device or configured PKCS#12 file. */
    record InToken(SignatureTokenConnection token, DSSPrivateKeyEntry entry, List<CertificateToken> chain)
            implements HeldKey {
        @Override
        public SignatureValue sign(ToBeSigned data) {
            return token.sign(data, DigestAlgorithm.SHA256, entry);
        }
    }

    /** A key at a remote signing service. */
    record Remote(List<CertificateToken> chain, Function<List<ToBeSigned>, List<SignatureValue>> signer)
            implements HeldKey {
        @Override
        public SignatureValue sign(ToBeSigned data) {
            return signer.apply(List.of(data)).getFirst();
        }

        @Override
        public List<SignatureValue> signAll(List<ToBeSigned> all) {
            return signer.apply(all);
        }
    }
}
