package org.chancery.drafting.web;

import java.util.Map;
import java.util.Set;
import org.chancery.drafting.DraftingError;
import org.chancery.platform.Fault;
import org.chancery.platform.FaultCode;
import org.chancery.platform.PlatformFault;
import org.chancery.records.RecordsError;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What went wrong, in the reader's words and beside the field it belongs to. */
@Component
class DraftFaults {
    private static final Set<PlatformFault> OF_FILES = Set.of(PlatformFault.FILE_TOO_LARGE, PlatformFault.STORAGE_FULL);
    private static final Set<String> OTHERS_SAID_HERE = Set.of("content", "incoming", "records", "signing");
    private static final Set<FaultCode> KEYS = Set.of(PlatformFault.KEY_REUSED, PlatformFault.KEY_NEEDED);
    private final MessageSource messages;

    DraftFaults(MessageSource messages) {
        this.messages = messages;
    }

    /** @return sentence by field, an empty field for what belongs to none; thrown again where the page cannot say it */
    Map<String, String> of(Fault fault) {
        return Map.of(field(fault), sentence(fault));
    }

    private static String field(Fault fault) {
        if (fault.code() == RecordsError.UNKNOWN_TYPE) {
            return "type";
        }
        if (OTHERS_SAID_HERE.contains(fault.code().module()) || KEYS.contains(fault.code())) {
            return "";
        }
        if (fault.code() instanceof PlatformFault general && OF_FILES.contains(general)) {
            return "file";
        }
        if (!(fault.code() instanceof DraftingError error)) {
            throw fault;
        }
        return switch (error) {
            case ORDER_INVALID -> fault.arguments().getFirst().toString();
            case SIGNER_UNFIT -> "signer";
            case BASIS_NEEDED -> "basis";
            case POSITION_NEEDED -> "position";
            case UNTIL_NEEDED, AUTHORITY_OVER -> "until";
            case REASON_NEEDED -> "note";
            case FILE_UNKNOWN, FILE_UNREADABLE, FILE_SIGNED, FILE_ACTIVE, OFFICE_ABSENT, OFFICE_FAILED, ANNEXES_FULL ->
                "file";
            case SECRET_MARK ->
                fault.arguments().isEmpty()
                        ? "file"
                        : fault.arguments().getFirst().toString();
            case RECALLED,
                    NOT_NOW,
                    VERSION_CHANGED,
                    NOT_THE_SIGNER,
                    NOT_THE_DRAFTER,
                    OWN_WORK,
                    SAME_CHECKER,
                    TOO_MANY -> "";
            case NOT_FOUND -> throw fault;
        };
    }

    private String sentence(Fault fault) {
        return say(fault.code().messageKey(), fault.arguments().toArray());
    }

    String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
