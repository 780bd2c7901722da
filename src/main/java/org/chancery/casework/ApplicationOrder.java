package org.chancery.casework;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.node.ObjectNode;

/**
 * An application.
 *
 * @param procedure code of the procedure
 * @param unit code of the receiving unit
 * @param answers as the form's schema says
 * @param documents slot id to upload id
 * @param language in which the applicant is written to
 */
public record ApplicationOrder(
        String procedure, String unit, ObjectNode answers, Map<String, UUID> documents, Locale language) {
    public ApplicationOrder {
        documents = Map.copyOf(documents);
    }
}
