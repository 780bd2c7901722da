package org.chancery.records;

import java.util.List;
import org.chancery.platform.Slice;

/** Numbers and registers: from 01 each year in Asia/Ho_Chi_Minh, without gap or duplicate. Decree 30/2020/NĐ-CP, Articles 15 and 16. */
public interface Registers {
    /**
     * Takes the next number of a series and writes its register row.
     *
     * <p>Only inside the caller's transaction, which holds the series until it ends: rolled back, the number is free again.
     *
     * @throws org.chancery.platform.Fault {@link RecordsError#UNKNOWN_TYPE}
     */
    RecordNumber allocate(NumberOrder order);

    /**
     * Reads a register, newest number first.
     *
     * @param unit code of a unit of the agency
     * @param series as listed by {@link #series}, or empty for all
     * @param page from 1
     * @throws org.chancery.platform.Fault {@code FORBIDDEN} for who is neither clerk, signatory nor auditor of the unit
     */
    Slice<RegisterRow> rows(String unit, String series, int year, int page);

    /**
     * Reads a whole register, series by series, lowest number first, for files and paper.
     *
     * @param unit code of a unit of the agency
     * @param series as listed by {@link #series}, or empty for all
     * @throws org.chancery.platform.Fault {@code FORBIDDEN} as {@link #rows}
     */
    List<RegisterRow> whole(String unit, String series, int year);

    /** @return the register as PDF/A, A4 across, with the cover fields of Decree 30/2020/NĐ-CP, Appendix IV; as {@link #whole} otherwise */
    byte[] print(String unit, String series, int year);

    /** @return the codes of all series, in order */
    List<String> series();
}
