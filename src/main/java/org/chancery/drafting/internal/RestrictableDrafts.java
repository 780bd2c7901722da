package org.chancery.drafting.internal;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.chancery.clearance.Restrictable;
import org.chancery.jooq.drafting.tables.records.DraftRecord;
import org.chancery.jooq.drafting.tables.records.RecipientRecord;
import org.springframework.stereotype.Component;

/** Drafts can be restricted, and with them the outgoing documents that come of them. */
@Component
class RestrictableDrafts implements Restrictable {
    private final DraftRowStore drafts;
    private final RecipientStore recipients;
    private final DraftAccess access;

    RestrictableDrafts(DraftRowStore drafts, RecipientStore recipients, DraftAccess access) {
        this.drafts = drafts;
        this.recipients = recipients;
        this.access = access;
    }

    @Override
    public String kind() {
        return "drafts";
    }

    @Override
    public Optional<Subject> find(UUID id) {
        return drafts.find(id)
                .map(row -> new Subject(
                        id,
                        row.getUnit(),
                        row.getNumber() == null ? row.getSubject() : row.getNumber() + " · " + row.getSubject(),
                        "/desk/drafts/" + id,
                        units(row),
                        Set.of(UUID.fromString(row.getDrafter()), UUID.fromString(row.getSigner()))));
    }

    private Set<String> units(DraftRecord row) {
        Set<String> units = new HashSet<>(Set.of(row.getUnit()));
        for (RecipientRecord recipient : recipients.of(row.getId())) {
            if (recipient.getSentAt() != null && !recipient.getUnit().isEmpty()) {
                units.add(recipient.getUnit());
            }
        }
        return units;
    }

    @Override
    public void requireReader(UUID id) {
        access.requireReader(drafts.require(id), recipients.of(id));
    }
}
