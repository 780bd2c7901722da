package org.chancery.casework.internal;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.chancery.casework.CaseAction;
import org.chancery.casework.CaseStatus;
import org.chancery.casework.Transition;
import org.chancery.identity.Role;
import org.chancery.platform.LocalizedText;

/** One version of a life cycle, ready to be asked. */
record LifeCycle(
        String id,
        LocalizedText name,
        LocalDate validFrom,
        String basis,
        Map<CaseStatus, Map<CaseAction, Transition>> rows) {

    static LifeCycle of(LifeCycleFile file) {
        Map<CaseStatus, Map<CaseAction, Transition>> rows = new HashMap<>();
        for (Transition row : file.transitions()) {
            Transition other =
                    rows.computeIfAbsent(row.from(), from -> new HashMap<>()).put(row.action(), row);
            if (other != null) {
                throw new IllegalStateException("two rows for " + row.from() + " and " + row.action());
            }
            if (row.to().isEmpty() || row.to().getLast().when() != null) {
                throw new IllegalStateException("no way out of " + row.from() + " by " + row.action());
            }
        }
        return new LifeCycle(file.id(), file.name(), file.validFrom(), file.basis(), rows);
    }

    Optional<Transition> row(CaseStatus from, CaseAction action) {
        return Optional.ofNullable(rows.getOrDefault(from, Map.of()).get(action));
    }

    List<Transition> all() {
        return rows.values().stream()
                .flatMap(actions -> actions.values().stream())
                .sorted(java.util.Comparator.comparing(Transition::from).thenComparing(Transition::action))
                .toList();
    }

    /** @return officials who may do it in some status; empty where it is not for officials */
    Set<Role> roles(CaseAction action) {
        return all().stream()
                .filter(row -> row.action() == action)
                .flatMap(row -> row.roles().stream())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
    }

    /** The file of a life cycle. */
    record LifeCycleFile(
            String id, LocalizedText name, LocalDate validFrom, String basis, List<Transition> transitions) {}
}
