package org.chancery.procedures;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/** The forms people apply with: one definition drives pages, validation, summaries and the data mapping. Thread-safe. */
public interface Forms {

    /** The form of a version: its own where it has one, else the generic form built from its list of documents. */
    FormDefinition forProcedure(ProcedureVersion version);

    /**
     * The view model of one page, values and errors included, for the fragment {@code procedures/form/page :: page(form)}.
     *
     * @throws org.chancery.platform.Fault {@link ProceduresError#FORM_PAGE_NOT_FOUND} when the page is not active for these answers
     */
    FormPage page(FormDefinition form, String pageId, ObjectNode answers, List<FormError> errors, Locale locale);

    /**
     * Reads a submitted page into a copy of the answers: only the inputs of this page are touched, trimmed, blank ones removed.
     * Inputs are the parameters whose name starts with {@code /}; all other parameters are left to the caller.
     *
     * @throws org.chancery.platform.Fault {@link ProceduresError#FORM_INPUT_REFUSED} for an input the page does not have,
     *     {@link ProceduresError#FORM_TOO_MANY_ITEMS} beyond a group's maximum
     */
    FormInput bind(FormDefinition form, String pageId, ObjectNode answers, Map<String, String[]> parameters);

    /** The words of an error in a language; safe to show, never a library's text. */
    String message(FormError error, Locale locale);
}
