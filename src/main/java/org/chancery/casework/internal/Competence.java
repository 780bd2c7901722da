package org.chancery.casework.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.chancery.casework.CaseworkError;
import org.chancery.identity.Unit;
import org.chancery.identity.Units;
import org.chancery.platform.Fault;
import org.chancery.platform.Hanoi;
import org.chancery.procedures.ProcedureVersion;
import org.chancery.procedures.Procedures;
import org.springframework.stereotype.Component;

/** Which procedures take applications, and where. */
@Component
class Competence {
    private final Procedures procedures;
    private final Units units;
    private final Clock clock;

    Competence(Procedures procedures, Units units, Clock clock) {
        this.procedures = procedures;
        this.units = units;
        this.clock = clock;
    }

    /** @return the version in force today in Hà Nội */
    ProcedureVersion open(String code) {
        LocalDate today = clock.instant().atZone(Hanoi.ZONE).toLocalDate();
        ProcedureVersion version = procedures.current(code, today);
        if (!version.open()) {
            throw new Fault(CaseworkError.PROCEDURE_CLOSED);
        }
        return version;
    }

    ProcedureVersion version(UUID id) {
        return procedures.version(id);
    }

    void requireCompetent(ProcedureVersion version, String code) {
        Unit unit = units.find(code).orElseThrow(() -> new Fault(CaseworkError.UNIT_NOT_COMPETENT));
        boolean competent = unit.kind().isMission()
                ? version.level().atMissions()
                : version.level().atMinistry();
        if (!competent) {
            throw new Fault(CaseworkError.UNIT_NOT_COMPETENT);
        }
    }
}
