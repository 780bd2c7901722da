package org.chancery.procedures;

import org.jspecify.annotations.Nullable;

/**
 * The person a form names as applicant; every part null until answered.
 *
 * @param residenceCountry ISO 3166 alpha-2, decides the reduced rate
 * @param nationality ISO 3166 alpha-2
 * @param address where the result is posted, null when fetched at the counter
 */
public record FormApplicant(
        @Nullable String name,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String residenceCountry,
        @Nullable String nationality,
        @Nullable String address) {

    public boolean vietnamese() {
        return "VN".equals(nationality);
    }

    public boolean byPost() {
        return address != null;
    }
}
