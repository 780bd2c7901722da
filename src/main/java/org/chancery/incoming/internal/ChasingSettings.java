package org.chancery.incoming.internal;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * When lead units are reminded (đôn đốc).
 *
 * @param before how many days before the due date
 * @param again after how many days, once it has passed, they are reminded again
 */
@Validated
@ConfigurationProperties("chancery.incoming.chasing")
record ChasingSettings(
        @Min(0) @Max(60) @DefaultValue("2") int before,
        @Min(1) @Max(60) @DefaultValue("3") int again) {}
