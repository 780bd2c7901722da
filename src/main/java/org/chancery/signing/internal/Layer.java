package org.chancery.signing.internal;

import org.apache.pdfbox.pdmodel.PDDocument;

/** What goes into the same revision as a signature. */
interface Layer {
    /** Puts things in before the signature's dictionary is made. */
    void before(PDDocument document);

    /** Puts things right before the revision is written. */
    default void after(PDDocument document) {}
}
