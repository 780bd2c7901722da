package org.chancery.records.internal;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.List;
import org.chancery.identity.Access;
import org.chancery.identity.Role;
import org.chancery.platform.Blobs;
import org.chancery.platform.Fault;
import org.chancery.records.RecordsError;
import org.chancery.records.RegisterClosing;
import org.chancery.records.RegisterClosings;
import org.chancery.records.RegisterState;
import org.chancery.records.Registers;
import org.springframework.stereotype.Component;

/** Shows how registers stand and closes them for the clerk of their agency. */
@Component
class ClosingDesk implements RegisterClosings {
    private final BookClosing books;
    private final ClosingStore closings;
    private final Issuers issuers;
    private final Access access;
    private final Blobs blobs;
    private final DiscreetRegister shown;
    private final Registers registers;

    ClosingDesk(
            BookClosing books,
            ClosingStore closings,
            Issuers issuers,
            Access access,
            Blobs blobs,
            DiscreetRegister shown,
            Registers registers) {
        this.books = books;
        this.closings = closings;
        this.issuers = issuers;
        this.access = access;
        this.blobs = blobs;
        this.shown = shown;
        this.registers = registers;
    }

    @Override
    public List<RegisterState> states(String unit, int year) {
        access.requireAny(RegisterDesk.READERS, unit);
        String agency = issuers.of(unit).agency();
        boolean ended = year < books.thisYear();
        boolean clerk = access.may(Role.CLERK, agency);
        return closings.ofYear(agency, year).stream()
                .map(book -> state(book, ended, clerk))
                .toList();
    }

    private RegisterState state(ClosingStore.Book book, boolean ended, boolean clerk) {
        RegisterClosing closing =
                closings.find(book.agency(), book.series(), book.year()).orElse(null);
        long unfinished = closing == null ? closings.unfinished(book.agency(), book.series(), book.year()) : 0;
        boolean mayClose = ended && clerk && closing == null && unfinished == 0;
        return new RegisterState(book.series(), book.year(), book.lastNumber(), unfinished, ended, mayClose, closing);
    }

    @Override
    public RegisterClosing close(String unit, String series, int year) {
        Issuer issuer = issuers.of(issuers.of(unit).agency());
        access.require(Role.CLERK, issuer.agency());
        return books.close(issuer, series, year, true);
    }

    @Override
    public InputStream paper(String unit, String series, int year) {
        access.requireAny(RegisterDesk.READERS, unit);
        String agency = issuers.of(unit).agency();
        RegisterClosing closing =
                closings.find(agency, series, year).orElseThrow(() -> new Fault(RecordsError.REGISTER_UNKNOWN));
        return shown.holdsHidden(agency, series, year)
                ? new ByteArrayInputStream(registers.print(unit, series, year))
                : blobs.open(closing.sha256());
    }
}
