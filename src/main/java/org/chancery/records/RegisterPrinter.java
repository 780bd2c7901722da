package org.chancery.records;

/** Prints registers: PDF/A-2a, A4 across. Thread-safe. */
public interface RegisterPrinter {
    /** @return the register as PDF/A */
    byte[] pdf(RegisterBook book);
}
