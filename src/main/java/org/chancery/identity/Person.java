package org.chancery.identity;

import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody with an account.
 *
 * @param id never changes
 * @param name full name as they write it, family name first in Vietnamese
 * @param email lower-case address, unique
 * @param language in which they are written to
 * @param phone international form, null where not given
 * @param birthDate null where not given
 * @param official whether they work for the ministry
 */
public record Person(
        UUID id,
        String name,
        String email,
        Locale language,
        @Nullable String phone,
        @Nullable LocalDate birthDate,
        boolean official) {}
