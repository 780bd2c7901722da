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
    private final CopyStore copies;
    private final NeedToKnow knowledge;

    DiscreetRegister(RegisterStore register, CopyStore copies, NeedToKnow knowledge) {
        this.register = register;
        this.copies = copies;
        this.knowledge = knowledge;
    }

    Slice<RegisterRow> rows(String agency, String series, int year, int page, int size) {
        Slice<RegisterRow> found = register.rows(agency, series, year, page, size);
        return new Slice<>(shown(agency, year, found.items()), found.total(), found.page(), found.size());
    }

    List<RegisterRow> whole(String agency, String series, int year) {
        return shown(agency, year, register.whole(agency, series, year));
    }

    /** @return whether a row of it is about something that the current actor may not know */
    boolean holdsHidden(String agency, String series, int year) {
        Hidden hidden = hidden(agency, year);
        return !hidden.isEmpty()
                && register.whole(agency, series, year).stream().anyMatch(hidden::holds);
    }

    private List<RegisterRow> shown(String agency, int year, List<RegisterRow> rows) {
        Hidden hidden = hidden(agency, year);
        return hidden.isEmpty()
                ? rows
                : rows.stream().map(row -> hidden.holds(row) ? blank(row) : row).toList();
    }

    private Hidden hidden(String agency, int year) {
        Set<UUID> hidden = knowledge.hidden();
        return new Hidden(hidden, hidden.isEmpty() ? Set.of() : copies.numbers(agency, year, hidden));
    }

    /**
     * What the current actor may not know.
     *
     * @param things documents, ours and others'
     * @param copies numbers of the copies that were made of them
     */
    private record Hidden(Set<UUID> things, Set<String> copies) {
        boolean isEmpty() {
            return things.isEmpty();
        }

        boolean holds(RegisterRow row) {
            DocumentId document = row.document();
            return document == null ? copies.contains(row.number()) : things.contains(document.value());
        }
    }

    private static RegisterRow blank(RegisterRow row) {
        return new RegisterRow(
                row.number(), row.date(), MARK, "", "", "", row.copies(), row.sent(), "", "", row.isVoid(), null);
    }
}
