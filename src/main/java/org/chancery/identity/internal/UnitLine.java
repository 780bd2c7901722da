package org.chancery.identity.internal;

import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import org.chancery.identity.Unit;
import org.chancery.platform.LocalizedText;

/** One line of {@code identity/units.csv}: fourteen fields between semicolons, in the order of its first line. */
final class UnitLine {
    private UnitLine() {}

    static Unit parse(String line) {
        String[] field = line.split(";", -1);
        return new Unit(
                field[0],
                field[1].isEmpty() ? null : field[1],
                new LocalizedText(field[3], field[4]),
                Unit.Kind.valueOf(field[2]),
                new LocalizedText(field[5], field[6]),
                field[7],
                ZoneId.of(field[8]),
                field[9],
                weekend(field[10]),
                field[11],
                field[12],
                words(field[13]));
    }

    private static Set<DayOfWeek> weekend(String text) {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        for (String word : words(text)) {
            Arrays.stream(DayOfWeek.values())
                    .filter(day -> day.name().startsWith(word))
                    .forEach(days::add);
        }
        return Set.copyOf(days);
    }

    private static Set<String> words(String text) {
        return text.isBlank() ? Set.of() : Set.copyOf(new TreeSet<>(Arrays.asList(text.split(" "))));
    }
}
