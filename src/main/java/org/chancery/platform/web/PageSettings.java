package org.chancery.platform.web;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How the public pages are served.
 *
 * @param keep how old a public page may be when it is given again; zero renders each afresh
 */
@Validated
@ConfigurationProperties("chancery.pages")
record PageSettings(@NotNull @DefaultValue("5s") Duration keep) {}
