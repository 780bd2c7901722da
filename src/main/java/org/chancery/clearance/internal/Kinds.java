package org.chancery.clearance.internal;

import java.util.Optional;
import java.util.UUID;
import org.chancery.clearance.ClearanceError;
import org.chancery.clearance.Restrictable;
import org.chancery.clearance.Widenable;
import org.chancery.platform.Fault;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The kinds of things that can be restricted, of whichever modules are there. */
@Component
class Kinds {
    private final ObjectProvider<Restrictable> all;

    Kinds(ObjectProvider<Restrictable> all) {
        this.all = all;
    }

    Restrictable of(String kind) {
        return all.stream()
                .filter(one -> one.kind().equals(kind))
                .findFirst()
                .orElseThrow(() -> new Fault(ClearanceError.NOT_FOUND));
    }

    Widenable widenable(String kind) {
        if (of(kind) instanceof Widenable widenable) {
            return widenable;
        }
        throw new Fault(ClearanceError.REACH_FIXED);
    }

    Optional<Restrictable.Subject> find(String kind, UUID id) {
        return of(kind).find(id);
    }
}
