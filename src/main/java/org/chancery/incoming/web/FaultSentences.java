package org.chancery.incoming.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.chancery.incoming.IncomingError;
import org.chancery.platform.Fault;
import org.chancery.platform.PlatformFault;
import org.chancery.signing.Finding;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What went wrong, in the reader's words and beside the field it belongs to. */
@Component
class FaultSentences {
    private static final Set<PlatformFault> SAID_HERE = Set.of(
            PlatformFault.FILE_TOO_LARGE,
            PlatformFault.STORAGE_FULL,
            PlatformFault.KEY_REUSED,
            PlatformFault.KEY_NEEDED);
    private final MessageSource messages;

    FaultSentences(MessageSource messages) {
        this.messages = messages;
    }

    /** @return sentence by field, an empty field for what belongs to none; thrown again where the page cannot say it */
    Map<String, String> of(Fault fault, String prefix) {
        if (fault.code() instanceof PlatformFault general && SAID_HERE.contains(general)) {
            return Map.of(
                    general == PlatformFault.KEY_REUSED || general == PlatformFault.KEY_NEEDED ? "" : "file",
                    sentence(fault));
        }
        if (!(fault.code() instanceof IncomingError error)) {
            throw fault;
        }
        return switch (error) {
            case RECEIVED_IN_FUTURE, REGISTER_CLOSED -> Map.of("received", sentence(fault));
            case DATED_AFTER_RECEIPT -> Map.of("dated", sentence(fault));
            case FILE_UNKNOWN -> Map.of("file", sentence(fault));
            case SECRET_MARK ->
                Map.of(
                        fault.arguments().isEmpty()
                                ? "file"
                                : prefix + fault.arguments().getFirst(),
                        sentence(fault));
            case FILE_UNREADABLE -> Map.of("file", unreadable(fault));
            case UNIT_ELSEWHERE -> Map.of(prefix + "lead", sentence(fault));
            case DUE_IN_PAST -> Map.of(prefix + "due", sentence(fault));
            case ORDER_INVALID -> Map.of(prefix + fault.arguments().getFirst(), sentence(fault));
            case CANCELLED, NOT_NOW, TWIN, YEAR_NOT_OVER, REGISTER_UNFINISHED -> Map.of("", sentence(fault));
            case NOT_FOUND, REGISTER_UNKNOWN -> throw fault;
        };
    }

    Map<String, String> of(Map<String, String> keys) {
        Map<String, String> sentences = new LinkedHashMap<>();
        keys.forEach((field, key) -> sentences.put(field, say(key)));
        return sentences;
    }

    String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }

    private String unreadable(Fault fault) {
        return fault.arguments().getFirst() instanceof Finding why ? say(why.messageKey()) : sentence(fault);
    }

    private String sentence(Fault fault) {
        return say(fault.code().messageKey(), fault.arguments().toArray());
    }
}
