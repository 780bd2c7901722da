package org.chancery.archive.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.chancery.jooq.archive.tables.records.EntryRecord;
import org.chancery.jooq.archive.tables.records.HeadingRecord;

/** Numbers and notations of files, such as {@code 01.TCCB}: Decree 30/2020/NĐ-CP, Appendix V I.2. */
final class Notations {
    private static final int[] VALUES = {100, 90, 50, 40, 10, 9, 5, 4, 1};
    private static final String[] LETTERS = {"C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"};

    private Notations() {}

    /** Numbers the entries of a draft from 01, heading by heading, through the whole list or again under each heading. */
    static List<EntryRecord> number(String numbering, List<HeadingRecord> headings, List<EntryRecord> entries) {
        Map<UUID, HeadingRecord> byId = headings.stream().collect(Collectors.toMap(HeadingRecord::getId, one -> one));
        List<EntryRecord> numbered = new ArrayList<>();
        entries.stream()
                .sorted(Comparator.comparing(
                                (EntryRecord entry) -> heading(byId, entry).getPosition())
                        .thenComparing(EntryRecord::getPosition))
                .forEach(entry -> {
                    next(numbering, heading(byId, entry), numbered, entry);
                    numbered.add(entry);
                });
        return numbered;
    }

    /** Gives an entry the number after those that are taken. */
    static void next(String numbering, HeadingRecord heading, List<EntryRecord> taken, EntryRecord entry) {
        int last = taken.stream()
                .filter(one -> numbering.equals("WHOLE") || one.getHeading().equals(heading.getId()))
                .map(EntryRecord::getNumber)
                .filter(java.util.Objects::nonNull)
                .mapToInt(Integer::intValue)
                .max()
                .orElse(0);
        entry.setNumber(last + 1);
        entry.setNotation("%02d.%s".formatted(last + 1, heading.getAbbreviation()));
    }

    private static HeadingRecord heading(Map<UUID, HeadingRecord> headings, EntryRecord entry) {
        return java.util.Objects.requireNonNull(headings.get(entry.getHeading()));
    }

    static String roman(int number) {
        StringBuilder roman = new StringBuilder();
        int rest = number;
        for (int at = 0; at < VALUES.length; at++) {
            while (rest >= VALUES[at]) {
                roman.append(LETTERS[at]);
                rest -= VALUES[at];
            }
        }
        return roman.toString();
    }
}
