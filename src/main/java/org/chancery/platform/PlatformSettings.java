package org.chancery.platform;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.net.URI;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings that every module may need; {@code CHANCERY_HOME}, {@code CHANCERY_MODE}, {@code CHANCERY_PUBLIC_URL} in the environment.
 *
 * @param home folder of all data
 * @param mode {@code demo} or {@code production}
 * @param publicUrl address under which people reach this installation, without a slash at the end
 * @param uploadLimit largest upload in bytes
 * @param reservedSpace bytes of disk that uploads leave free
 */
@Validated
@ConfigurationProperties("chancery")
public record PlatformSettings(
        @NotNull Path home,

        @NotBlank @Pattern(regexp = "demo|production") @DefaultValue("demo")
        String mode,

        @NotNull @DefaultValue("http://localhost:8080") URI publicUrl,
        @DefaultValue("52428800") long uploadLimit,
        @DefaultValue("268435456") long reservedSpace) {
    /** @return whether this is a sample ministry, in which anyone signs in as anyone */
    public boolean isDemo() {
        return mode.equals("demo");
    }
}
