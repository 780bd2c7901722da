package org.chancery.records.internal;

import org.chancery.platform.LocalizedText;

/** A kind of document with its run of numbers. */
record DocumentType(String code, LocalizedText name, String series, Pattern pattern) {
    /** How the notation is made: Decree 30/2020/NĐ-CP, Appendix I, Part I, II.3. */
    enum Pattern {
        /** {@code NN/TYPE-ORG}. */
        NAMED,
        /** {@code NN/ORG-UNIT}. */
        LETTER,
        /** {@code NN/SY-ORG}. */
        COPY
    }

    /** @return name of the type and what the document is about, as registers have it */
    String summary(String subject) {
        return name.vi() + ": " + subject;
    }

    /** @return what stands behind the slash */
    String notation(Issuer issuer) {
        return switch (pattern) {
            case NAMED, COPY -> code + "-" + issuer.notation();
            case LETTER -> issuer.notation() + "-" + issuer.section();
        };
    }
}
