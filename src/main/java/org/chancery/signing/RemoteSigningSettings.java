package org.chancery.signing;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * A remote signing service that speaks the API of the Cloud Signature Consortium, version 2 ({@code CHANCERY_SIGNING_REMOTE_*}).
 *
 * @param url base address, such as {@code https://sign.example.org/csc/v2}; none: no remote keys
 * @param tokenUrl OAuth 2.0 token endpoint; none: {@code oauth2/token} under the address that the service gives in {@code info}
 * @param clientId this installation at the service
 * @param clientSecret its secret
 * @param credentials which credential is which key: {@code agency-bng=GX0112348}; a key that is not listed is looked for under its own
 *     name
 * @param pins PIN of each credential that needs one without a person: {@code GX0112348=12345678}
 * @param connectTimeout longest wait for a connection
 * @param timeout longest wait for an answer
 */
@Validated
@ConfigurationProperties("chancery.signing.remote")
public record RemoteSigningSettings(
        @Nullable URI url,
        @Nullable URI tokenUrl,
        @DefaultValue("") String clientId,
        @DefaultValue("") String clientSecret,
        @DefaultValue({}) List<String> credentials,
        @DefaultValue({}) List<String> pins,
        @DefaultValue("5s") Duration connectTimeout,
        @DefaultValue("20s") Duration timeout) {
    @Override
    public String toString() {
        return "RemoteSigningSettings[secrets not shown]";
    }
}
