package org.chancery.platform;

import java.util.Locale;

/**
 * A text in the two languages that the house always speaks.
 *
 * @param vi Vietnamese
 * @param en English
 */
public record LocalizedText(String vi, String en) {
    /** @return the text in that language, English where it is not Vietnamese */
    public String in(Locale locale) {
        return "vi".equals(locale.getLanguage()) ? vi : en;
    }

    /** @return the text in the reader's language, for templates */
    public String here() {
        return in(org.springframework.context.i18n.LocaleContextHolder.getLocale());
    }
}
