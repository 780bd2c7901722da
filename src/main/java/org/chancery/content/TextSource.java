package org.chancery.content;

/** Where a text is from. */
public enum TextSource {
    /** There is no text. */
    NONE,
    /** The file holds it. */
    LAYER,
    /** It was recognised in pictures. */
    OCR,
    /** Some pages hold it, on others it was recognised. */
    BOTH,
    /** Some pages are pictures, and no recognition program is installed here. */
    NO_OCR_HERE
}
