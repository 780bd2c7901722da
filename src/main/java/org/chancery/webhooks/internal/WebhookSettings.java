package org.chancery.webhooks.internal;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How other programs are told.
 *
 * @param allowPrivate whether addresses of the own network, and http without TLS, may be called
 * @param timeout longest time for one attempt
 * @param retryAfter pause after the first attempt that failed; doubled each time, up to six hours
 * @param disableAfter how long a subscription may fail before it is switched off
 */
@Validated
@ConfigurationProperties("chancery.webhooks")
record WebhookSettings(
        @DefaultValue("false") boolean allowPrivate,
        @NotNull @DefaultValue("10s") Duration timeout,
        @NotNull @DefaultValue("10s") Duration retryAfter,
        @NotNull @DefaultValue("5d") Duration disableAfter) {}
