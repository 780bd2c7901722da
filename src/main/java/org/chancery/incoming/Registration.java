package org.chancery.incoming;

import java.time.LocalDate;
import java.util.List;

/** What became of a registration. */
public sealed interface Registration {
    /** It has its number. */
    record Registered(IncomingDocument document) implements Registration {}

    /** Nothing was written: documents with the same number, notation, sender and year are there, and nobody said to go on. */
    record Doubtful(List<Twin> twins) implements Registration {}

    /** A document like the one to be registered. */
    record Twin(IncomingId id, long number, LocalDate arrived, String issuer, String code, LocalDate dated) {}
}
