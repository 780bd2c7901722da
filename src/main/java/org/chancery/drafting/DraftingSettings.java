package org.chancery.drafting;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of the drafting module ({@code CHANCERY_DRAFTING_*}).
 *
 * @param office the office program that converts DOCX and ODT: a path, or a name that is looked for on the path
 * @param officeTimeout longest time that one conversion may take
 * @param pageLimit most pages that a brought file may have
 */
@Validated
@ConfigurationProperties("chancery.drafting")
public record DraftingSettings(
        @DefaultValue("soffice") String office,
        @DefaultValue("60s") Duration officeTimeout,
        @DefaultValue("500") int pageLimit) {}
