package org.chancery.drafting;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of the drafting module ({@code CHANCERY_DRAFTING_*}).
 *
 * @param tellAfter how long after a step the next person is told, so that what moves on within moments is told once; urgent ones at once
 * @param pageLimit most pages that a brought file may have
 * @param drop folder in which drafts lie for office programs, such as a network share; null for none
 */
@Validated
@ConfigurationProperties("chancery.drafting")
public record DraftingSettings(
        @DefaultValue("1m") Duration tellAfter,
        @DefaultValue("500") int pageLimit,
        @Nullable Path drop) {}
