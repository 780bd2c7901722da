package org.chancery.demo.internal;

import java.time.Instant;

/**
 * One sample case.
 *
 * @param number from 0, and part of the keys by which a repetition is recognised
 * @param mission code of the unit
 * @param procedure code
 * @param kind which form it has
 * @param applicant invented name
 * @param residence ISO country of the applicant
 * @param language {@code vi} or {@code en}
 */
record Story(
        int number,
        Plot plot,
        String mission,
        String procedure,
        Kind kind,
        String applicant,
        String residence,
        String language,
        Instant appliedAt) {
    /** Forms. */
    enum Kind {
        CERTIFICATION,
        LEGALISATION,
        BIRTH,
        GENERIC
    }

    String key() {
        return "sample/" + number;
    }

    String email() {
        return "sample" + number + "@example.org";
    }
}
