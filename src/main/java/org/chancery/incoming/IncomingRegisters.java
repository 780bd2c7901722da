package org.chancery.incoming;

import java.util.List;
import org.chancery.platform.LocalizedText;
import org.chancery.platform.Slice;

/** The registers of incoming documents, by agency and year of receipt; for clerks, signatories and auditors. */
public interface IncomingRegisters {
    /**
     * Reads the register, newest number first.
     *
     * @param unit code of a unit of the agency
     * @param page from 1
     * @throws org.chancery.platform.Fault {@code FORBIDDEN}
     */
    Slice<IncomingRow> rows(String unit, int year, int page);

    /** @return the whole register, lowest number first; faults as {@link #rows} */
    List<IncomingRow> whole(String unit, int year);

    /** @return the register as PDF/A, A4 across, with the cover fields of Decree 30/2020/NĐ-CP, Appendix IV; faults as {@link #rows} */
    byte[] print(String unit, int year);

    /** @return what was given to somebody, newest number first; faults as {@link #rows} */
    Slice<FollowUpRow> followed(String unit, int year, int page);

    /** @return all that was given to somebody, lowest number first; faults as {@link #rows} */
    List<FollowUpRow> allFollowed(String unit, int year);

    /** @return the agencies whose registers the actor may read, by code of unit; empty for who may read none */
    List<Agency> readable();

    /** @return the agencies for which the actor registers, by code of unit; empty for who is no clerk */
    List<Agency> kept();

    /**
     * An agency with a register of its own.
     *
     * @param unit code of a unit of it for which the actor works
     */
    record Agency(String unit, LocalizedText name) {}
}
