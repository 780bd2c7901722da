package org.chancery.signing.internal;

import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.token.AbstractKeyStoreTokenConnection;
import eu.europa.esig.dss.token.DSSPrivateKeyEntry;
import eu.europa.esig.dss.token.KSPrivateKeyEntry;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chancery.platform.Fault;
import org.chancery.signing.KeyId;
import org.chancery.signing.Keys;
import org.chancery.signing.SigningError;

/** Keys that the ministry configured, in a PKCS#12 file or a PKCS#11 device; the alias of each is its {@link KeyId}. */
final class ConfiguredKeys implements Keys, KeyRing {
    private final Map<String, HeldKey> held = new HashMap<>();

    /** @param tokens opened key stores; none for an installation without keys */
    ConfiguredKeys(List<AbstractKeyStoreTokenConnection> tokens) {
        for (AbstractKeyStoreTokenConnection token : tokens) {
            for (DSSPrivateKeyEntry entry : token.getKeys()) {
                if (entry instanceof KSPrivateKeyEntry named) {
                    List<CertificateToken> chain = Arrays.asList(entry.getCertificateChain());
                    held.put(named.getAlias(), new HeldKey.InToken(token, entry, chain));
                }
            }
        }
    }

    @Override
    public KeyId personal(String ownerId, String name, String title) {
        return known(KeyId.ofPerson(ownerId));
    }

    @Override
    public KeyId agency(String unitCode, String name) {
        return known(KeyId.ofAgency(unitCode));
    }

    @Override
    public boolean holds(KeyId key) {
        return held.containsKey(key.value());
    }

    @Override
    public Optional<HeldKey> find(KeyId key) {
        return Optional.ofNullable(held.get(key.value()));
    }

    private KeyId known(KeyId key) {
        if (!holds(key)) {
            throw new Fault(SigningError.KEY_MISSING, key.value());
        }
        return key;
    }
}
