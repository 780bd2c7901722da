package org.chancery.notices;

import java.util.Locale;
import java.util.Map;

/**
 * A message to send.
 *
 * @param to e-mail address
 * @param template name of {@code templates/notices/<template>_vi.txt} and {@code _en.txt}, whose first line is the subject
 * @param language the reader's
 * @param model values for the template: texts, numbers, booleans, lists and maps of them
 * @param dedupeKey unique for what happened, such as {@code case/G08.51-…/decided}
 */
public record NoticeOrder(String to, String template, Locale language, Map<String, ?> model, String dedupeKey) {
    private static final java.util.regex.Pattern NAME = java.util.regex.Pattern.compile("[a-z][a-z0-9-]*");

    public NoticeOrder {
        if (!NAME.matcher(template).matches()) {
            throw new IllegalArgumentException("template " + template);
        }
        if (to.isBlank() || to.indexOf('\n') >= 0 || to.indexOf('\r') >= 0) {
            throw new IllegalArgumentException("address");
        }
    }
}
