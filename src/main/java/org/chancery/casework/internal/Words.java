package org.chancery.casework.internal;

import java.util.Locale;
import org.chancery.casework.CaseStatus;
import org.chancery.platform.LocalizedText;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Sentences in both languages. */
@Component
class Words {
    static final Locale VI = Locale.of("vi");
    private final MessageSource messages;

    Words(MessageSource messages) {
        this.messages = messages;
    }

    /** @return the message; an argument that is a {@link LocalizedText} is put in in the same language */
    LocalizedText of(String key, Object... arguments) {
        return new LocalizedText(in(VI, key, arguments), in(Locale.ENGLISH, key, arguments));
    }

    LocalizedText status(CaseStatus status) {
        return of("casework.status." + status.name().toLowerCase(Locale.ROOT));
    }

    private String in(Locale locale, String key, Object... arguments) {
        Object[] localized = new Object[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            localized[i] = arguments[i] instanceof LocalizedText text ? text.in(locale) : arguments[i];
        }
        return messages.getMessage(key, localized, locale);
    }
}
