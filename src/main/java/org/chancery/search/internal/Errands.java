package org.chancery.search.internal;

import java.time.Clock;
import java.util.Map;
import org.chancery.audit.Audit;
import org.chancery.search.internal.ErrandStore.Errand;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Does what the command line asked, between the changes that the index takes. */
@Component
class Errands {
    private final ErrandStore errands;
    private final PendingStore pending;
    private final Census census;
    private final Audit audit;
    private final Clock clock;
    private final JsonMapper json;

    Errands(ErrandStore errands, PendingStore pending, Census census, Audit audit, Clock clock, JsonMapper json) {
        this.errands = errands;
        this.pending = pending;
        this.census = census;
        this.audit = audit;
        this.clock = clock;
        this.json = json;
    }

    /** Before changes are taken. */
    @Transactional
    void begin() {
        for (Errand errand : errands.open()) {
            if (errand.isRebuild() && !errand.isBegun()) {
                pending.all();
                errands.begin(errand.id());
                audit.append("search.rebuild", "index", Entry.INDEX, Map.of("by", "command line"));
            }
        }
    }

    /** When no changes wait. */
    void answer() {
        for (Errand errand : errands.open()) {
            if (!errand.isRebuild() || errand.isBegun()) {
                errands.done(errand.id(), json.writeValueAsString(census.take()), clock.instant());
            }
        }
    }
}
