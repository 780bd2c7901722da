package org.chancery.incoming.internal;

import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where documents come in by themselves.
 *
 * @param mailboxes such as {@code imaps://name:password@mail.example.org/INBOX#G08.51}: the fragment is the unit's code; name and
 *     password percent-encoded
 * @param scanFolder with a folder for each unit, named by its code; null for none
 * @param poll how long after one look comes the next
 * @param closeAfter how long after the new year in Hanoi the old year's registers are closed; whole days
 */
@Validated
@ConfigurationProperties("chancery.incoming")
record IntakeSettings(
        @NotNull @DefaultValue List<URI> mailboxes,
        @Nullable Path scanFolder,
        @NotNull @DefaultValue("1m") Duration poll,
        @NotNull @DefaultValue("15d") Duration closeAfter) {}
