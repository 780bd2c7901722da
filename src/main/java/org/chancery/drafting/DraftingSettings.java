package org.chancery.drafting;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of the drafting module ({@code CHANCERY_DRAFTING_*}).
 *
 * @param tellAfter how long after a step the next person is told, so that what moves on within moments is told once; urgent ones at once
 * @param pageLimit most pages that a brought file may have
 */
@Validated
@ConfigurationProperties("chancery.drafting")
public record DraftingSettings(
        @DefaultValue("1m") Duration tellAfter,
        @DefaultValue("500") int pageLimit) {}
