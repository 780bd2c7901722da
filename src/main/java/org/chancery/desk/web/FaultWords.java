package org.chancery.desk.web;

import java.util.Locale;
import org.chancery.casework.CaseworkError;
import org.chancery.platform.Fault;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Sentences for what a form could not do. What leads to another page, such as signing in again, goes on to the house's advice. */
@Component
class FaultWords {
    private final MessageSource messages;

    FaultWords(MessageSource messages) {
        this.messages = messages;
    }

    /** @return the sentence of the desk under that key */
    String sentence(String key, Locale locale) {
        return messages.getMessage("desk." + key, null, locale);
    }

    String sentence(Fault fault, Locale locale) {
        HttpStatus status = fault.code().status();
        if (status == HttpStatus.UNAUTHORIZED || status == HttpStatus.FORBIDDEN || status.is5xxServerError()) {
            throw fault;
        }
        String otherwise = sentence("error.refused", locale);
        String words = messages.getMessage(fault.code().messageKey(), arguments(fault, locale), otherwise, locale);
        return words == null ? otherwise : words;
    }

    private Object[] arguments(Fault fault, Locale locale) {
        if (fault.code() != CaseworkError.NOT_NOW) {
            return fault.arguments().toArray();
        }
        return fault.arguments().stream()
                .map(argument ->
                        argument instanceof String key ? messages.getMessage(key, null, key, locale) : argument)
                .toArray();
    }
}
