package org.chancery.records.internal;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * When registers of outgoing documents are closed.
 *
 * @param closeAfter how long after the new year in Hanoi the program closes the old year's; whole days
 */
@Validated
@ConfigurationProperties("chancery.records")
record ClosingSettings(@NotNull @DefaultValue("15d") Duration closeAfter) {
    long days() {
        return closeAfter.toDays();
    }
}
