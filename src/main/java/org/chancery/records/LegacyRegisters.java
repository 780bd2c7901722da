package org.chancery.records;

import java.util.List;

/** Takes over registers of outgoing documents that were kept elsewhere; rows keep their numbers. For clerks of the agency. */
public interface LegacyRegisters {
    /**
     * Says what would become of each row; writes nothing.
     *
     * @param unit code of a unit of the agency
     * @param goOn whether numbers of the running year go on after the greatest one; without that, no row may be ahead of the counter
     * @return in the order of the rows
     * @throws org.chancery.platform.Fault {@code FORBIDDEN}
     */
    List<Takeover> judge(String unit, List<LegacyRow> rows, boolean goOn);

    /**
     * Takes the rows in the caller's transaction, which holds their series until it ends; none where any is refused.
     *
     * @return as {@link #judge}
     */
    List<Takeover> take(String unit, List<LegacyRow> rows, boolean goOn);
}
