package org.chancery.signing.internal;

import eu.europa.esig.dss.model.DSSException;
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
import org.chancery.platform.Folding;
import org.chancery.signing.KeyId;
import org.chancery.signing.Keys;
import org.chancery.signing.SignerCertificate;
import org.chancery.signing.SigningError;
import org.jspecify.annotations.Nullable;

/**
 * Keys that the ministry configured, in a PKCS#12 file, a PKCS#11 device or at a remote service; the alias of each is its {@link KeyId}.
 *
 * <p>Read on first use, so that the house opens without its devices; a device that was missing is tried again the next time.
 */
final class ConfiguredKeys implements Keys, KeyRing {
    private final List<AbstractKeyStoreTokenConnection> tokens;
    private final RemoteCredentials remote;
    private @Nullable Map<String, HeldKey> held;

    /**
     * @param tokens key stores; none for an installation without keys of its own
     * @param remote keys that somebody else keeps
     */
    ConfiguredKeys(List<AbstractKeyStoreTokenConnection> tokens, RemoteCredentials remote) {
        this.tokens = tokens;
        this.remote = remote;
    }

    @Override
    public KeyId personal(String ownerId, String name, String title) {
        return known(KeyId.ofPerson(ownerId), name);
    }

    @Override
    public KeyId agency(String unitCode, String name) {
        return known(KeyId.ofAgency(unitCode), name);
    }

    @Override
    public boolean holds(KeyId key) {
        return find(key).isPresent();
    }

    @Override
    public Optional<HeldKey> find(KeyId key) {
        HeldKey here = held().get(key.value());
        return here == null ? remote.find(key) : Optional.of(here);
    }

    /** The certificate must name whose key it is; a name that is not known is not asked for. */
    private KeyId known(KeyId key, String name) {
        HeldKey held = find(key).orElseThrow(() -> new Fault(SigningError.KEY_MISSING, key.value()));
        SignerCertificate certificate = Certificates.describe(held.certificate());
        String wanted = Folding.fold(name);
        boolean named = wanted.isEmpty()
                || wanted.equals(Folding.fold(certificate.commonName()))
                || wanted.equals(Folding.fold(certificate.organization()));
        if (!named) {
            throw new Fault(SigningError.KEY_OF_ANOTHER, key.value(), certificate.commonName());
        }
        return key;
    }

    private synchronized Map<String, HeldKey> held() {
        Map<String, HeldKey> known = held;
        if (known == null) {
            known = read();
            held = known;
        }
        return known;
    }

    private Map<String, HeldKey> read() {
        Map<String, HeldKey> found = new HashMap<>();
        try {
            for (AbstractKeyStoreTokenConnection token : tokens) {
                for (DSSPrivateKeyEntry entry : token.getKeys()) {
                    if (entry instanceof KSPrivateKeyEntry named) {
                        List<CertificateToken> chain = Arrays.asList(entry.getCertificateChain());
                        found.put(named.getAlias(), new HeldKey.InToken(token, entry, chain));
                    }
                }
            }
            return found;
        } catch (DSSException missing) {
            throw new Fault(SigningError.KEY_UNUSABLE);
        }
    }
}
