package org.chancery.desk.web;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.chancery.casework.CaseFilter.Urgency;
import org.chancery.casework.MoneyState;
import org.chancery.identity.People;
import org.chancery.identity.Role;
import org.chancery.identity.Unit;
import org.chancery.identity.Units;
import org.chancery.procedures.ProcedureSearch;
import org.chancery.procedures.ProcedureVersion;
import org.chancery.procedures.Procedures;
import org.chancery.procedures.Topic;
import org.springframework.stereotype.Component;

/** What the list can be narrowed by, for one official in one language. */
@Component
class ListFilters {
    private static final int FEW_UNITS = 3;
    private final Units units;
    private final People people;
    private final Procedures procedures;
    private final Wording words;

    ListFilters(Units units, People people, Procedures procedures, Wording words) {
        this.units = units;
        this.people = people;
        this.procedures = procedures;
        this.words = words;
    }

    /** The choices; each maps what stands in the address to what people read. */
    record Choices(
            Map<String, String> units,
            List<Group> procedures,
            Map<String, String> officers,
            Map<String, String> due,
            Map<String, String> money) {
        /** Procedures of one topic. */
        record Group(String label, Map<String, String> options) {}
    }

    Choices choices(ListState state, Set<String> scope, Locale locale) {
        return new Choices(
                units(scope, locale),
                procedures(locale),
                officers(state, scope, locale),
                constants(Urgency.values(), "due.", locale),
                constants(MoneyState.values(), "money.", locale));
    }

    private Map<String, String> units(Set<String> scope, Locale locale) {
        return units.all().stream()
                .filter(unit -> scope.contains(unit.code()))
                .collect(map(Unit::code, unit -> unit.name().in(locale)));
    }

    private List<Choices.Group> procedures(Locale locale) {
        Map<String, List<ProcedureVersion>> byTopic = new LinkedHashMap<>();
        for (int page = 1, pages = 1; page <= pages; page++) {
            var slice = procedures.search(ProcedureSearch.of(null, page, 100));
            slice.items()
                    .forEach(version -> byTopic.computeIfAbsent(version.topic(), topic -> new java.util.ArrayList<>())
                            .add(version));
            pages = slice.pages();
        }
        return procedures.topics().stream()
                .filter(topic -> byTopic.containsKey(topic.code()))
                .map(topic -> group(topic, byTopic.getOrDefault(topic.code(), List.of()), locale))
                .toList();
    }

    private static Choices.Group group(Topic topic, List<ProcedureVersion> versions, Locale locale) {
        return new Choices.Group(
                topic.name().in(locale), versions.stream().collect(map(ProcedureVersion::code, version -> version.name()
                        .in(locale))));
    }

    private Map<String, String> officers(ListState state, Set<String> scope, Locale locale) {
        Map<String, String> officers = new LinkedHashMap<>();
        officers.put(ListState.ME, words.say(locale, "officer.me"));
        officers.put(ListState.NOBODY, words.say(locale, "officer.none"));
        Set<String> asked = scope.contains(state.unit()) ? Set.of(state.unit()) : scope;
        if (asked.size() <= FEW_UNITS) {
            asked.stream()
                    .flatMap(unit -> people.withRole(Role.CONSULAR_OFFICER, unit).stream())
                    .forEach(person -> officers.put(person.id().toString(), person.name()));
        }
        return officers;
    }

    private Map<String, String> constants(Enum<?>[] constants, String key, Locale locale) {
        return Arrays.stream(constants)
                .collect(map(ListState::slug, constant -> words.say(locale, key + ListState.slug(constant))));
    }

    private static <T> java.util.stream.Collector<T, ?, Map<String, String>> map(
            Function<? super T, String> key, Function<? super T, String> label) {
        return Collectors.toMap(key, label, (one, other) -> one, LinkedHashMap::new);
    }
}
