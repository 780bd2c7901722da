package org.chancery.platform;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** A kind of failure; each module has an enum of them. */
public interface FaultCode {
    /** @return the enum constant's name */
    String name();

    /** @return the HTTP status that a program sees */
    HttpStatus status();

    /** @return the module's name, prefix of its messages */
    String module();

    /** @return a stable code such as {@code casework.not-found} */
    default String code() {
        return module() + "." + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    /** @return the key of the sentence for people, such as {@code casework.fault.not-found} */
    default String messageKey() {
        return module() + ".fault." + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    /** @return the path of a page where a person can mend it and come back, or null */
    default @Nullable String remedy() {
        return null;
    }
}
