package org.chancery.drafting;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of the drafting module ({@code CHANCERY_DRAFTING_*}).
 *
 * @param pageLimit most pages that a brought file may have
 */
@Validated
@ConfigurationProperties("chancery.drafting")
public record DraftingSettings(@DefaultValue("500") int pageLimit) {}
