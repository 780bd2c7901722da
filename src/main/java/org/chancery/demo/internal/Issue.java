package org.chancery.demo.internal;

import org.chancery.identity.Role;
import org.chancery.records.DocumentId;
import org.chancery.records.DocumentState;
import org.chancery.records.DocumentView;
import org.chancery.records.Records;
import org.chancery.records.SignOrder;
import org.springframework.stereotype.Component;

/** Signs, numbers and seals results of sample cases. */
@Component
class Issue {
    private final Records records;
    private final Cast cast;

    Issue(Records records, Cast cast) {
        this.records = records;
        this.cast = cast;
    }

    /** Goes on from wherever the document stands. */
    void issue(String mission, String source) throws Exception {
        DocumentView draft = cast.as(
                Role.SIGNATORY, mission, () -> records.findBySource(source).orElseThrow());
        DocumentId id = draft.id();
        if (draft.state() == DocumentState.DRAFT) {
            cast.as(Role.SIGNATORY, mission, () -> records.sign(id, SignOrder.asHead()));
        }
        cast.as(Role.CLERK, mission, () -> records.number(id));
        cast.as(Role.CLERK, mission, () -> records.seal(id));
    }
}
