package org.chancery.signing;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When the proof of archived signatures is renewed ({@code CHANCERY_SIGNING_RENEWAL_*}).
 *
 * @param ahead how long before the newest time stamp loses its force another one is added
 * @param algorithmEnds last days of algorithms, where they differ from ETSI TS 119 312: {@code SHA256=2035-01-01}, {@code
 *     RSA-3000=2029-01-01}
 */
@ConfigurationProperties("chancery.signing.renewal")
public record RenewalSettings(
        @DefaultValue("90d") Duration ahead,
        @DefaultValue({}) List<String> algorithmEnds) {}
