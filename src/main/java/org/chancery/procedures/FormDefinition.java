package org.chancery.procedures;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** One form: a JSON Schema 2020-12 with a page document. Answers are a JSON object; empty answers are {@code {}}. Immutable. */
public interface FormDefinition {

    /** Short name, such as {@code birth-registration}. */
    String name();

    /** The JSON Schema 2020-12 the answers must satisfy. */
    JsonNode schema();

    /** The pages to show for these answers, in order; branches that do not apply are left out. Never empty. */
    List<FormStep> pages(ObjectNode answers);

    /** The page after this one for these answers; empty after the last. */
    Optional<FormStep> next(String pageId, ObjectNode answers);

    /** The page before this one for these answers; empty on the first. */
    Optional<FormStep> previous(String pageId, ObjectNode answers);

    /** All errors of the answers that count (answers of branches that do not apply are ignored), in page order. */
    List<FormError> validate(ObjectNode answers);

    /** The errors on the inputs of one page. */
    List<FormError> validatePage(String pageId, ObjectNode answers);

    /** The answers that count: those of branches that do not apply removed. To be stored at submission. */
    ObjectNode relevant(ObjectNode answers);

    /** The answers as label and value, section by section, for check-your-answers, the printed copy and the desk. */
    List<SummarySection> summary(ObjectNode answers, Locale locale);

    /** Who applies, as far as answered. */
    FormApplicant applicant(ObjectNode answers);

    /** The files to upload for these answers, in order. */
    List<DocumentSlot> documentSlots(ObjectNode answers);

    /** How many documents, copies or certificates the fee and the limit count; at least 1. */
    int documentCount(ObjectNode answers);
}
