package org.chancery.procedures;

import java.util.List;
import org.chancery.platform.LocalizedText;

/**
 * One thing to put right.
 *
 * @param path JSON pointer of the input, such as {@code /documents/0/number}
 * @param pageId the page that holds the input
 * @param messageKey key of the message; {@code label} is its argument 0
 * @param args further arguments
 */
public record FormError(String path, String pageId, String messageKey, LocalizedText label, List<Object> args) {

    public FormError {
        args = List.copyOf(args);
    }
}
