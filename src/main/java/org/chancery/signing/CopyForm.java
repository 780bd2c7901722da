package org.chancery.signing;

/** Forms of an electronic copy (Decree 30/2020/NĐ-CP, App. I Part II I.3), as they are written on it. */
public enum CopyForm {
    /** True copy. */
    TRUE_COPY("SAO Y"),
    /** Copy of a copy. */
    COPY_OF_COPY("SAO LỤC"),
    /** Extract. */
    EXTRACT("TRÍCH SAO");

    private final String text;

    CopyForm(String text) {
        this.text = text;
    }

    /** @return as it stands on the copy, in capitals */
    public String text() {
        return text;
    }
}
