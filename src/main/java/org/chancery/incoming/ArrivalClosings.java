package org.chancery.incoming;

import java.io.InputStream;

/**
 * The closing of registers of incoming documents (khóa sổ). What came on 31 December may be registered on the next working day in the year
 * of receipt, so the program closes a year only some days after its end in Asia/Ho_Chi_Minh; a clerk of the agency may do it before.
 */
public interface ArrivalClosings {
    /**
     * @param unit code of a unit of the agency
     * @return how the register of that year stands
     * @throws org.chancery.platform.Fault {@code FORBIDDEN} as {@link IncomingRegisters#rows}
     */
    ArrivalRegisterState state(String unit, int year);

    /**
     * Closes a register: makes its PDF/A, keeps last number, rows and digest, and writes the ledger. Closed again, it stays as it is.
     *
     * @param unit code of a unit of the agency; the actor is clerk of the agency itself
     * @throws org.chancery.platform.Fault {@link IncomingError#REGISTER_UNKNOWN}, {@link IncomingError#YEAR_NOT_OVER}, {@link
     *     IncomingError#REGISTER_UNFINISHED}, {@code FORBIDDEN}
     */
    ArrivalClosing close(String unit, int year);

    /**
     * @return the PDF/A of a closed register, to be closed by the reader
     * @throws org.chancery.platform.Fault {@link IncomingError#REGISTER_UNKNOWN} where it is not closed, {@code FORBIDDEN}
     */
    InputStream paper(String unit, int year);
}
