package org.chancery.clearance.internal;

import java.util.Map;
import org.chancery.audit.Audit;
import org.chancery.clearance.SecretRefusals;
import org.chancery.platform.CurrentActor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes refusals down in a transaction of their own. */
@Component
class RefusedSecrets implements SecretRefusals {
    private final Audit audit;

    RefusedSecrets(Audit audit) {
        this.audit = audit;
    }

    @Override
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void record(String way, String unit) {
        Map<String, String> facts = unit.isEmpty() ? Map.of() : Map.of("unit", unit);
        audit.append(way + ".secret-refused", "person", CurrentActor.get().id(), facts);
    }
}
