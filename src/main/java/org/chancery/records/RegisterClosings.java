package org.chancery.records;

import java.io.InputStream;
import java.util.List;

/**
 * The closing of registers of outgoing documents (khóa sổ). A year ends in Asia/Ho_Chi_Minh; the program closes what ended some days
 * later, a clerk of the agency may do it before that.
 */
public interface RegisterClosings {
    /**
     * @param unit code of a unit of the agency
     * @return how the registers of the year stand, by series; a series without a number is not among them
     * @throws org.chancery.platform.Fault {@code FORBIDDEN} as {@link Registers#rows}
     */
    List<RegisterState> states(String unit, int year);

    /**
     * Closes a register: makes its PDF/A, keeps last number and digest, and writes the ledger. Closed again, it stays as it is.
     *
     * @param unit code of a unit of the agency; the actor is clerk of the agency itself
     * @throws org.chancery.platform.Fault {@link RecordsError#REGISTER_UNKNOWN}, {@link RecordsError#YEAR_NOT_OVER}, {@link
     *     RecordsError#REGISTER_UNFINISHED} while a document has a number and is neither issued nor given up, {@code FORBIDDEN}
     */
    RegisterClosing close(String unit, String series, int year);

    /**
     * @return the PDF/A of a closed register, to be closed by the reader
     * @throws org.chancery.platform.Fault {@link RecordsError#REGISTER_UNKNOWN} where it is not closed, {@code FORBIDDEN}
     */
    InputStream paper(String unit, String series, int year);
}
