package org.chancery.legacy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.chancery.records.Takeover;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a table, row by row.
 *
 * @param id names the upload
 * @param sha256 of the file, 64 hexadecimal digits
 * @param encoding in which it was read
 * @param delimiter between its cells: {@code ,} {@code ;} or {@code TAB}
 * @param ignored headings that nothing is taken from
 * @param rows in their order
 * @param takenAt when it was taken, null where it was only checked
 */
public record ImportReport(
        UUID id,
        ImportOrder order,
        String sha256,
        String encoding,
        String delimiter,
        List<String> ignored,
        List<ImportRow> rows,
        @Nullable Instant takenAt) {
    /** @return how many rows have that outcome */
    public long count(Takeover.Outcome outcome) {
        return rows.stream().filter(row -> row.takeover().outcome() == outcome).count();
    }

    /** @return rows that cannot be taken, and rows about which something was noticed */
    public List<ImportRow> remarkable() {
        return rows.stream().filter(row -> !row.takeover().reason().isEmpty()).toList();
    }
}
