package org.chancery.signing;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of the signing module ({@code CHANCERY_SIGNING_*}).
 *
 * @param tsaUrl RFC 3161 time-stamping service; none: the embedded one, in demo mode only
 * @param trustAnchors folder with certificates (PEM or DER) of the authorities to trust; none: the embedded one, in demo mode only
 * @param pkcs12 key store file with the keys; none: the embedded authority makes keys, in demo mode only
 * @param pkcs12Password its password
 * @param pkcs11Library driver of the device that holds the keys
 * @param pkcs11Slot index of the slot
 * @param pkcs11Pin PIN of the token
 * @param verifyLimit largest PDF that is verified, in bytes
 * @param inflateLimit most bytes to which the streams of a PDF may unpack, together
 * @param verifyTimeout longest time that a verification may take
 */
@Validated
@ConfigurationProperties("chancery.signing")
public record SigningSettings(
        @Nullable URI tsaUrl,
        @Nullable Path trustAnchors,
        @Nullable Path pkcs12,
        @DefaultValue("") String pkcs12Password,
        @Nullable Path pkcs11Library,
        @DefaultValue("0") int pkcs11Slot,
        @DefaultValue("") String pkcs11Pin,
        @DefaultValue("52428800") long verifyLimit,
        @DefaultValue("268435456") long inflateLimit,
        @DefaultValue("30s") Duration verifyTimeout) {
    @Override
    public String toString() {
        return "SigningSettings[secrets not shown]";
    }
}
