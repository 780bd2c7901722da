package org.chancery.procedures.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.chancery.platform.LocalizedText;
import org.chancery.procedures.FormError;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The sentences of forms, from the message files. */
@Component
class FormWords {
    private static final Locale VI = Locale.of("vi");
    private final MessageSource messages;

    FormWords(MessageSource messages) {
        this.messages = messages;
    }

    String say(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }

    String say(FormError error, Locale locale) {
        List<Object> arguments = new ArrayList<>();
        arguments.add(error.label().in(locale));
        arguments.addAll(error.args());
        return messages.getMessage(error.messageKey(), arguments.toArray(), locale);
    }

    LocalizedText both(String key, Object... arguments) {
        return new LocalizedText(say(key, VI, arguments), say(key, Locale.ENGLISH, arguments));
    }
}
