package org.chancery.procedures.web;

import java.util.Comparator;
import java.util.List;
import org.chancery.identity.Unit;
import org.chancery.identity.Units;
import org.chancery.platform.Fault;
import org.chancery.procedures.ProceduresError;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Missions that serve the public, by city in the reader's language. */
@Component
class MissionList {
    private final ObjectProvider<Units> units;

    MissionList(ObjectProvider<Units> units) {
        this.units = units;
    }

    List<Unit> all() {
        return units.stream()
                .flatMap(tree -> tree.missions().stream())
                .filter(unit -> unit.kind() != Unit.Kind.PERMANENT_MISSION)
                .sorted(Comparator.comparing((Unit unit) -> unit.city().here()))
                .toList();
    }

    Unit require(String code) {
        return units.stream()
                .flatMap(tree -> tree.find(code).stream())
                .findFirst()
                .filter(unit -> unit.kind().isMission())
                .orElseThrow(() -> new Fault(ProceduresError.NOT_FOUND));
    }

    /** The code of a mission as it is written in the tree, null when there is none of that code. */
    @Nullable
    String known(@Nullable String code) {
        return all().stream()
                .map(Unit::code)
                .filter(candidate -> candidate.equals(code))
                .findFirst()
                .orElse(null);
    }
}
