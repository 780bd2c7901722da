package org.chancery.incoming;

import java.util.List;
import org.chancery.records.Takeover;

/** Takes over registers of incoming documents that were kept elsewhere; rows keep their numbers. For clerks of the agency. */
public interface LegacyArrivals {
    /**
     * Says what would become of each row; writes nothing.
     *
     * @param unit code of a unit of the agency
     * @param goOn whether numbers of the running year go on after the greatest one; without that, no row may be ahead of the counter
     * @return in the order of the rows
     * @throws org.chancery.platform.Fault {@code FORBIDDEN}
     */
    List<Takeover> judge(String unit, List<LegacyArrival> rows, boolean goOn);

    /**
     * Takes the rows in the caller's transaction, which holds their years until it ends; none where any is refused.
     *
     * @param table the table they come in, which stands where a document has its PDF
     * @return as {@link #judge}
     */
    List<Takeover> take(String unit, List<LegacyArrival> rows, boolean goOn, LegacyTable table);

    /**
     * A table that is kept among the files.
     *
     * @param name as the clerk calls it
     * @param sha256 64 hexadecimal digits
     * @param size bytes
     */
    record LegacyTable(String name, String sha256, long size) {}
}
