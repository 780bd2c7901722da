package org.chancery.casework.internal;

import org.chancery.casework.CaseCode;
import org.chancery.casework.CaseOrder;
import org.chancery.casework.CaseOutcome;
import org.chancery.casework.Cases;
import org.chancery.casework.Transition;
import org.chancery.identity.Access;
import org.chancery.identity.Role;
import org.chancery.records.ResultRef;
import org.springframework.stereotype.Service;

/** The officials' commands: only who has a fitting role at the receiving unit comes in. */
@Service
class CaseDesk implements Cases {
    private final Engine engine;
    private final Access access;

    CaseDesk(Engine engine, Access access) {
        this.engine = engine;
        this.access = access;
    }

    @Override
    public CaseOutcome perform(CaseCode code, CaseOrder order, String key) {
        return engine.run(code, order, key, Transition.By.OFFICIAL, (row, lifeCycle) -> {
            var roles = lifeCycle.roles(order.action());
            if (roles.isEmpty()) {
                access.requireAny(java.util.Set.of(Role.CONSULAR_OFFICER, Role.SIGNATORY), row.getUnit());
                throw Engine.notNow("not-yours");
            }
            access.requireAny(roles, row.getUnit());
        });
    }

    @Override
    public CaseOutcome attachResult(CaseCode code, ResultRef result) {
        return engine.run(
                code,
                new CaseOrder.AttachResult(result),
                "result/" + result.documentId(),
                Transition.By.PROGRAM,
                (row, lifeCycle) -> {});
    }
}
