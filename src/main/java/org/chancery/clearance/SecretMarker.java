package org.chancery.clearance;

import java.time.Instant;
import java.time.LocalDate;

/**
 * That a secret document came, and nothing of what it is about.
 *
 * @param agency code of the agency
 * @param year of receipt
 * @param number in the agency's series of secret documents of that year
 * @param received day of receipt
 * @param issuer the body it comes from
 * @param registeredBy by whom it was written down
 */
public record SecretMarker(
        String agency,
        int year,
        long number,
        SecrecyDegree degree,
        LocalDate received,
        String issuer,
        String registeredBy,
        Instant registeredAt) {}
