package org.chancery.incoming.internal;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import org.chancery.identity.Access;
import org.chancery.identity.Role;
import org.chancery.incoming.ArrivalClosing;
import org.chancery.incoming.ArrivalClosings;
import org.chancery.incoming.ArrivalRegisterState;
import org.chancery.incoming.IncomingError;
import org.chancery.incoming.IncomingRegisters;
import org.chancery.platform.Blobs;
import org.chancery.platform.Fault;
import org.springframework.stereotype.Component;

/** Shows how registers of incoming documents stand and closes them for the clerk of their agency. */
@Component
class ArrivalClosingDesk implements ArrivalClosings {
    private final ArrivalBooks books;
    private final ArrivalClosingStore closings;
    private final ArrivalPlaces places;
    private final Access access;
    private final Blobs blobs;
    private final IncomingRegisters registers;

    ArrivalClosingDesk(
            ArrivalBooks books,
            ArrivalClosingStore closings,
            ArrivalPlaces places,
            Access access,
            Blobs blobs,
            IncomingRegisters registers) {
        this.books = books;
        this.closings = closings;
        this.places = places;
        this.access = access;
        this.blobs = blobs;
        this.registers = registers;
    }

    @Override
    public ArrivalRegisterState state(String unit, int year) {
        String agency = readable(unit);
        ArrivalClosing closing = closings.find(agency, year).orElse(null);
        long last = closings.lastNumber(agency, year);
        long unfinished = closing == null ? books.unfinished(agency, year) : 0;
        boolean ended = year < books.thisYear();
        boolean mayClose = ended && closing == null && last > 0 && unfinished == 0 && access.may(Role.CLERK, agency);
        return new ArrivalRegisterState(year, last, unfinished, ended, mayClose, closing);
    }

    @Override
    public ArrivalClosing close(String unit, int year) {
        String agency = places.agency(unit).code();
        access.require(Role.CLERK, agency);
        return books.close(agency, year, true);
    }

    @Override
    public InputStream paper(String unit, int year) {
        String agency = readable(unit);
        ArrivalClosing closing =
                closings.find(agency, year).orElseThrow(() -> new Fault(IncomingError.REGISTER_UNKNOWN));
        return closings.holdsHidden(agency, year)
                ? new ByteArrayInputStream(registers.print(unit, year))
                : blobs.open(closing.sha256());
    }

    private String readable(String unit) {
        access.requireAny(ArrivalAccess.KEEPERS, unit);
        return places.agency(unit).code();
    }
}
