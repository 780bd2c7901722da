package org.chancery.platform.web;

import jakarta.validation.constraints.Pattern;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * What a ministry puts in the place of Chancery's own brand; {@code CHANCERY_BRAND_NAMEVI} and so on in the environment.
 *
 * @param nameVi the ministry's name in Vietnamese; null shows Chancery's wordmark
 * @param nameEn the ministry's name in English
 * @param crest address of its crest (SVG or PNG, 44 px high) on this site; null shows Chancery's mark
 * @param action colour of links and buttons, six hexadecimal digits after #
 * @param actionDeep the same under the pointer, darker
 * @param seal colour of seals and of danger
 * @param paper colour of the page
 * @param ink colour of the text
 */
@Validated
@ConfigurationProperties("chancery.brand")
record BrandSettings(
        @Nullable String nameVi,
        @Nullable String nameEn,
        @Nullable @Pattern(regexp = "/[\\w./-]+") String crest,
        @Nullable @Pattern(regexp = COLOUR) String action,
        @Nullable @Pattern(regexp = COLOUR) String actionDeep,
        @Nullable @Pattern(regexp = COLOUR) String seal,
        @Nullable @Pattern(regexp = COLOUR) String paper,
        @Nullable @Pattern(regexp = COLOUR) String ink) {
    private static final String COLOUR = "#[0-9a-fA-F]{6}";

    /** @return the ministry's name in that language, or null for Chancery's own wordmark */
    @Nullable
    String name(Locale locale) {
        String own = "vi".equals(locale.getLanguage()) ? nameVi : nameEn;
        return own == null ? nameVi : own;
    }

    /** @return whether any colour differs from the style sheet's */
    boolean recoloured() {
        return !style().isEmpty();
    }

    /** @return declarations of custom properties, empty where nothing is set */
    String style() {
        return property("action", action)
                + property("action-deep", actionDeep)
                + property("seal", seal)
                + property("paper", paper)
                + property("ink", ink);
    }

    private static String property(String name, @Nullable String value) {
        return value == null ? "" : "--ch-" + name + ":" + value + ";";
    }
}
