package org.chancery.signing.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.chancery.signing.SigningSettings;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class SigningSettingsTests {
    @Test
    void nothingIsConfiguredByDefault() {
        SigningSettings settings = bind(Map.of());
        assertThat(settings.tsaUrl()).isNull();
        assertThat(settings.trustAnchors()).isNull();
        assertThat(settings.pkcs12()).isNull();
        assertThat(settings.pkcs11Library()).isNull();
        assertThat(settings.pkcs11Slot()).isZero();
        assertThat(settings.verifyLimit()).isEqualTo(50L * 1024 * 1024);
        assertThat(settings.inflateLimit()).isEqualTo(256L * 1024 * 1024);
        assertThat(settings.verifyTimeout()).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void secretsAreNotShown() {
        assertThat(bind(Map.of("chancery.signing.pkcs11-pin", "1234")).toString())
                .doesNotContain("1234");
    }

    private static SigningSettings bind(Map<String, String> values) {
        return new Binder(new MapConfigurationPropertySource(values))
                .bindOrCreate("chancery.signing", SigningSettings.class);
    }
}
