package org.chancery.records.internal;

import java.util.List;
import org.chancery.signing.FormField;
import org.chancery.signing.PageBox;

/**
 * A document on paper, before anybody signed.
 *
 * @param pdf PDF/A
 * @param fields those for number and date, not yet in the PDF
 * @param signature where the personal signature goes
 */
record Rendered(byte[] pdf, List<FormField> fields, PageBox signature) {}
