package org.chancery.incoming.internal;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.chancery.clearance.NeedToKnow;
import org.chancery.incoming.FollowUpRow;
import org.chancery.incoming.IncomingId;
import org.chancery.incoming.IncomingRow;
import org.chancery.jooq.incoming.tables.records.DocumentRecord;
import org.springframework.stereotype.Component;

/**
 * Rows as the reader may see them. A register is complete, so a row stays with its number and days; what the reader may not know of it is
 * blank, and its place in the program is not named.
 */
@Component
class DiscreetRows {
    static final String MARK = "(hạn chế tiếp cận)";
    private static final IncomingId NONE = new IncomingId(new UUID(0, 0));
    private final ArrivalRows rows;
    private final NeedToKnow knowledge;

    DiscreetRows(ArrivalRows rows, NeedToKnow knowledge) {
        this.rows = rows;
        this.knowledge = knowledge;
    }

    List<IncomingRow> rows(List<IncomingRow> all) {
        Set<UUID> hidden = knowledge.hidden();
        return all.stream()
                .map(row -> hidden.contains(row.id().value()) ? blank(row) : row)
                .toList();
    }

    List<FollowUpRow> followed(List<DocumentRecord> all) {
        Set<UUID> hidden = knowledge.hidden();
        return all.stream()
                .map(row -> hidden.contains(row.getId()) ? blank(rows.followed(row)) : rows.followed(row))
                .toList();
    }

    private static IncomingRow blank(IncomingRow row) {
        return new IncomingRow(
                NONE, row.arrived(), row.number(), "", "", row.dated(), MARK, "", row.handedOver(), "", "", true);
    }

    private static FollowUpRow blank(FollowUpRow row) {
        return new FollowUpRow(NONE, row.number(), MARK, "", row.due(), "", "", "", false, true);
    }
}
