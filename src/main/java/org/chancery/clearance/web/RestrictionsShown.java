package org.chancery.clearance.web;

import java.util.UUID;
import org.chancery.clearance.Circle;
import org.chancery.clearance.Restrictions;
import org.chancery.platform.Fault;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who may know a thing, for the section on its page. */
@Component
class RestrictionsShown {
    private final Restrictions restrictions;

    RestrictionsShown(Restrictions restrictions) {
        this.restrictions = restrictions;
    }

    /** @return null for who may not be told, on a page that they see for another reason */
    public @Nullable Circle of(String kind, UUID id) {
        try {
            return restrictions.of(kind, id);
        } catch (Fault refused) {
            return null;
        }
    }
}
