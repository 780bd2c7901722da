package org.chancery.notices.internal;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How messages leave the house. The mail server itself is {@code spring.mail.*}; without one, demo mode only shows them.
 *
 * @param sender address that messages come from
 * @param retryAfter pause after the first attempt that failed; doubled each time, up to an hour
 * @param giveUpAfter how long delivery is tried
 */
@Validated
@ConfigurationProperties("chancery.notices")
record NoticeSettings(
        @NotBlank @DefaultValue("no-reply@chancery.invalid") String sender,
        @NotNull @DefaultValue("10s") Duration retryAfter,
        @NotNull @DefaultValue("3d") Duration giveUpAfter) {}
