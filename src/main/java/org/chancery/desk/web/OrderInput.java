package org.chancery.desk.web;

import java.util.Map;
import org.chancery.casework.CaseOrder;

/** What a form of the case page came to. */
sealed interface OrderInput {
    /** It can be carried out. */
    record Ready(CaseOrder order) implements OrderInput {}

    /**
     * Something is missing or cannot be read.
     *
     * @param errors id of the field to the key of its sentence, in the order of the form
     */
    record Refused(Map<String, String> errors) implements OrderInput {}
}
