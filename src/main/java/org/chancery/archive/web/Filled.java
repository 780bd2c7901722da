package org.chancery.archive.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.chancery.archive.ArchiveError;
import org.chancery.platform.Fault;

/** A form that somebody filled in; what cannot be read is refused by the name of its field. */
record Filled(Map<String, String> form) {
    String text(String field) {
        return form.getOrDefault(field, "").strip();
    }

    LocalDate day(String field) {
        try {
            return LocalDate.of(
                    Integer.parseInt(text(field + "-year")),
                    Integer.parseInt(text(field + "-month")),
                    Integer.parseInt(text(field + "-day")));
        } catch (NumberFormatException | DateTimeException noDay) {
            throw new Fault(ArchiveError.INVALID, field);
        }
    }

    int number(String field) {
        try {
            return Integer.parseInt(text(field));
        } catch (NumberFormatException noNumber) {
            throw new Fault(ArchiveError.INVALID, field);
        }
    }

    UUID id(String field) {
        try {
            return UUID.fromString(text(field));
        } catch (IllegalArgumentException forged) {
            throw new Fault(ArchiveError.INVALID, field);
        }
    }

    <E extends Enum<E>> E choice(String field, Class<E> kind) {
        return Optional.of(text(field)).stream()
                .flatMap(name -> java.util.Arrays.stream(kind.getEnumConstants())
                        .filter(one -> one.name().equals(name)))
                .findFirst()
                .orElseThrow(() -> new Fault(ArchiveError.INVALID, field));
    }
}
