package org.chancery.records;

import java.util.List;
import org.chancery.signing.FormField;
import org.chancery.signing.PageBox;

/**
 * A document that is written already and waits for its signature only.
 *
 * @param sha256 of its unsigned PDF in the house's blobs
 * @param code the verification code that stands on it, without hyphens; empty where none does
 * @param fields where number and date will be filled in, not yet in the PDF
 * @param signature where the personal signature goes
 */
public record ReadyPaper(String sha256, String code, List<FormField> fields, PageBox signature) {
    public ReadyPaper {
        fields = List.copyOf(fields);
    }
}
