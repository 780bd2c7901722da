package org.chancery.records;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an outgoing document shall be.
 *
 * @param unit code of the issuing unit, which must be able to seal
 * @param type code of the document type: of Appendix III ({@code TB}, {@code QĐ}), {@link #LETTER}, or one of the ministry's own such as
 *     {@code CNLS}
 * @param template name of the template: a file of {@code templates/records/documents} without its ending
 * @param model values for the template: texts, numbers, lists and maps of them; kept as JSON
 * @param subject what it is about (trích yếu), at most 500 characters
 * @param addressees who receives it (nơi nhận), at least one; the line of the kept copy is added by the house
 * @param source reference of what it answers, such as a case code; unique among the living documents of one type
 * @param copies how many, at least 1
 */
public record DraftOrder(
        String unit,
        String type,
        String template,
        Map<String, Object> model,
        String subject,
        List<String> addressees,
        String source,
        int copies) {
    /** An official letter (công văn), which has no type code of its own. */
    public static final String LETTER = "CV";

    /** The template of a document that is written already. */
    public static final String READY = "ready";

    public DraftOrder {
        model = Map.copyOf(model);
        addressees = List.copyOf(addressees);
        if (subject.isBlank() || subject.length() > 500) {
            throw new IllegalArgumentException("a subject has 1 to 500 characters");
        }
        if (addressees.isEmpty() || copies < 1) {
            throw new IllegalArgumentException("a document has an addressee and a copy");
        }
    }

    /**
     * An order for a document that is written already.
     *
     * @param paper its PDF, on which the type's name, the subject and the addressees stand already
     */
    public static DraftOrder ready(
            String unit,
            String type,
            ReadyPaper paper,
            String subject,
            List<String> addressees,
            String source,
            int copies) {
        return new DraftOrder(unit, type, READY, Map.of(READY, paper), subject, addressees, source, copies);
    }

    /** @return the paper of a document that is written already; null where a template writes it */
    public @Nullable ReadyPaper paper() {
        return template.equals(READY) && model.get(READY) instanceof ReadyPaper paper ? paper : null;
    }
}
