package org.chancery.records.internal;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.chancery.clearance.NeedToKnow;
import org.chancery.platform.Slice;
import org.chancery.records.DocumentId;
import org.chancery.records.RegisterRow;
import org.springframework.stereotype.Component;

/**
 * The register as the reader may see it. It is complete, so a row stays with its number and days; what the reader may not know of it is
 * blank.
 */
@Component
class DiscreetRegister {
    static final String MARK = "(hạn chế tiếp cận)";
    private final RegisterStore register;
    private final NeedToKnow knowledge;

    DiscreetRegister(RegisterStore register, NeedToKnow knowledge) {
        this.register = register;
        this.knowledge = knowledge;
    }

    Slice<RegisterRow> rows(String agency, String series, int year, int page, int size) {
        Slice<RegisterRow> found = register.rows(agency, series, year, page, size);
        return new Slice<>(shown(found.items()), found.total(), found.page(), found.size());
    }

    List<RegisterRow> whole(String agency, String series, int year) {
        return shown(register.whole(agency, series, year));
    }

    /** @return whether a row of it is about something that the current actor may not know */
    boolean holdsHidden(String agency, String series, int year) {
        Set<UUID> hidden = knowledge.hidden();
        return !hidden.isEmpty()
                && register.whole(agency, series, year).stream().anyMatch(row -> isHidden(row, hidden));
    }

    private List<RegisterRow> shown(List<RegisterRow> rows) {
        Set<UUID> hidden = knowledge.hidden();
        return rows.stream()
                .map(row -> isHidden(row, hidden) ? blank(row) : row)
                .toList();
    }

    private static boolean isHidden(RegisterRow row, Set<UUID> hidden) {
        DocumentId document = row.document();
        return document != null && hidden.contains(document.value());
    }

    private static RegisterRow blank(RegisterRow row) {
        return new RegisterRow(
                row.number(), row.date(), MARK, "", "", "", row.copies(), row.sent(), "", "", row.isVoid(), null);
    }
}
