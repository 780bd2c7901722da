package org.chancery.search;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.chancery.identity.Role;
import org.jspecify.annotations.Nullable;

/**
 * A thing as the index takes it.
 *
 * @param subjects ids under which need-to-know lists may speak of it, its own among them
 * @param path of its page at the desk
 * @param readers who may see it, as {@link #readers} writes it
 * @param unit code of the unit whose it is
 * @param dated its day, in Asia/Ho_Chi_Minh, or null
 * @param type name of its type in Vietnamese
 * @param state key of the message that names its state
 * @param code number and notation, or another code; may be empty
 * @param title what it is about
 * @param parties issuers, addressees, signers, applicants
 * @param text what it says, where that is in no file
 * @param files SHA-256 of the files whose text belongs to it
 */
public record Searchable(
        SearchKind kind,
        UUID id,
        Set<UUID> subjects,
        String path,
        Set<String> readers,
        String unit,
        @Nullable LocalDate dated,
        String type,
        String state,
        String code,
        String title,
        List<String> parties,
        String text,
        List<String> files) {
    /** @return that whoever has one of the roles at one of the units may see it; units that are null or empty count for nothing */
    public static Set<String> readers(Collection<Role> roles, Collection<? extends @Nullable String> units) {
        Set<String> readers = new HashSet<>();
        for (String unit : units) {
            if (unit != null && !unit.isEmpty()) {
                roles.forEach(role -> readers.add(reader(role, unit)));
            }
        }
        return readers;
    }

    /** @return a role at a unit, as one word */
    public static String reader(Role role, String unit) {
        return role.name() + "@" + unit;
    }
}
