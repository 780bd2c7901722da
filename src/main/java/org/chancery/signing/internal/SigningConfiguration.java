package org.chancery.signing.internal;

import eu.europa.esig.dss.model.DSSException;
import eu.europa.esig.dss.token.AbstractKeyStoreTokenConnection;
import eu.europa.esig.dss.token.Pkcs11SignatureToken;
import eu.europa.esig.dss.token.Pkcs12SignatureToken;
import eu.europa.esig.dss.token.PrefilledPasswordCallback;
import java.io.IOException;
import java.nio.file.Path;
import java.security.KeyStore.PasswordProtection;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chancery.platform.PlatformSettings;
import org.chancery.signing.AnchorSettings;
import org.chancery.signing.Authority;
import org.chancery.signing.Keys;
import org.chancery.signing.PlainSigning;
import org.chancery.signing.Preservation;
import org.chancery.signing.RemoteSigningSettings;
import org.chancery.signing.RenewalSettings;
import org.chancery.signing.Signing;
import org.chancery.signing.SigningSettings;
import org.chancery.signing.Stamping;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Chooses where keys, trust and time stamps come from: what is configured, else the embedded authority in demo mode. */
@Configuration(proxyBeanMethods = false)
class SigningConfiguration {
    @Bean
    KeyFolder signingKeyFolder(PlatformSettings platform) throws IOException {
        return new KeyFolder(platform.home());
    }

    /** Makes nothing before it is asked. */
    @Bean
    EmbeddedAuthority embeddedAuthority(KeyFolder folder, PlatformSettings platform, Clock clock) {
        return new EmbeddedAuthority(folder, platform.home(), platform.publicUrl(), clock);
    }

    @Bean
    Authority publishedAuthority(EmbeddedAuthority authority, PlatformSettings platform, SigningSettings settings) {
        boolean embedded = platform.isDemo() && settings.tsaUrl() == null;
        return new PublishedAuthority(embedded ? Optional.of(authority) : Optional.empty());
    }

    @Bean
    Trust trust(
            EmbeddedAuthority authority,
            PlatformSettings platform,
            SigningSettings settings,
            AnchorSettings anchors,
            Clock clock) {
        boolean configured = settings.tsaUrl() != null || settings.trustAnchors() != null || !anchors.isEmpty();
        return platform.isDemo() && !configured
                ? new EmbeddedTrust(authority)
                : new ConfiguredTrust(AnchorFiles.read(settings.trustAnchors(), anchors), settings.tsaUrl(), clock);
    }

    /** Speaks to nobody before a key is asked for. */
    @Bean
    RemoteCredentials remoteCredentials(RemoteSigningSettings settings, Clock clock) {
        return new RemoteCredentials(settings, clock);
    }

    @Bean
    Keys keys(
            EmbeddedAuthority authority,
            KeyFolder folder,
            PlatformSettings platform,
            SigningSettings settings,
            RemoteCredentials remote,
            Clock clock)
            throws IOException {
        List<AbstractKeyStoreTokenConnection> tokens = tokens(settings);
        return platform.isDemo() && tokens.isEmpty() && !remote.isConfigured()
                ? new IssuedKeys(folder, authority, clock)
                : new ConfiguredKeys(tokens, remote);
    }

    @Bean
    OfficialPolicy officialPolicy(RenewalSettings settings) {
        return new OfficialPolicy(settings.algorithmEnds());
    }

    @Bean
    Verifier signatureVerifier(Trust trust, OfficialPolicy policy, SigningSettings settings, Clock clock) {
        return new Verifier(new DocumentCheck(trust, policy, clock), settings);
    }

    @Bean
    Stamping signatureStamping(Keys keys, Trust trust, Clock clock) {
        return new PdfStamping((KeyRing) keys, trust, new Signatory(trust, clock), clock);
    }

    @Bean
    Preservation signaturePreservation(Trust trust, OfficialPolicy policy, Verifier verifier, Clock clock) {
        return new Longevity(trust, policy, new Signatory(trust, clock), verifier, clock);
    }

    @Bean
    Signing signing(Keys keys, Trust trust, Verifier verifier, Clock clock) {
        return new PdfSigning(
                (KeyRing) keys, trust, new Signatory(trust, clock), new PersonalState(trust, clock), verifier);
    }

    private static List<AbstractKeyStoreTokenConnection> tokens(SigningSettings settings) throws IOException {
        List<AbstractKeyStoreTokenConnection> tokens = new ArrayList<>();
        if (settings.pkcs12() != null) {
            tokens.add(file(settings.pkcs12(), settings.pkcs12Password()));
        }
        if (settings.pkcs11Library() != null) {
            tokens.add(device(settings.pkcs11Library(), settings.pkcs11Pin(), settings.pkcs11Slot()));
        }
        return tokens;
    }

    @Bean
    PlainSigning plainSigning(Keys keys, Trust trust, Clock clock) {
        return new LibraryAlone((KeyRing) keys, trust, clock);
    }

    private static Pkcs12SignatureToken file(Path file, String password) throws IOException {
        try {
            return new Pkcs12SignatureToken(file.toFile(), secret(password));
        } catch (DSSException unreadable) {
            throw new IllegalStateException(
                    "The key store " + file + " cannot be read with CHANCERY_SIGNING_PKCS12_PASSWORD.", unreadable);
        }
    }

    /** The device in the slot of that index. */
    static Pkcs11SignatureToken device(Path library, String pin, int slot) {
        return new Pkcs11SignatureToken(library.toString(), new PrefilledPasswordCallback(secret(pin)), -1, slot, null);
    }

    private static PasswordProtection secret(String value) {
        return new PasswordProtection(value.toCharArray());
    }
}
