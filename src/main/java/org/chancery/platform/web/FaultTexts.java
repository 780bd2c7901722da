package org.chancery.platform.web;

import java.util.Locale;
import org.chancery.platform.Fault;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Sentences for people of what went wrong, in their language. */
@Component
class FaultTexts {
    private final MessageSource messages;

    FaultTexts(MessageSource messages) {
        this.messages = messages;
    }

    String sentence(Fault fault, Locale locale) {
        String code = fault.code().code();
        return String.valueOf(
                messages.getMessage(fault.code().messageKey(), fault.arguments().toArray(), code, locale));
    }

    String sentence(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
