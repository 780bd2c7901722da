package org.chancery.records.internal;

import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chancery.audit.Audit;
import org.chancery.platform.Blobs;
import org.chancery.platform.CurrentActor;
import org.chancery.platform.Fault;
import org.chancery.records.RecordsError;
import org.chancery.records.RegisterClosed;
import org.chancery.records.RegisterClosing;
import org.chancery.records.RegisterRow;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Closes one register: its rows are printed, kept by their digest and frozen in one transaction, which holds the register. */
@Component
class BookClosing {
    private static final long LIMIT = 1L << 30;

    private final ClosingStore closings;
    private final RegisterStore register;
    private final RegisterPrint printer;
    private final Blobs blobs;
    private final Journal journal;
    private final Clock clock;

    BookClosing(
            ClosingStore closings,
            RegisterStore register,
            RegisterPrint printer,
            Blobs blobs,
            Journal journal,
            Clock clock) {
        this.closings = closings;
        this.register = register;
        this.printer = printer;
        this.blobs = blobs;
        this.journal = journal;
        this.clock = clock;
    }

    /** @return the first instant's year of Hanoi's calendar now */
    int thisYear() {
        return Dates.day(clock.instant()).getYear();
    }

    /** @param whole whether to refuse while a document of it is neither issued nor given up */
    @Transactional
    public RegisterClosing close(Issuer issuer, String series, int year, boolean whole) {
        if (year >= thisYear()) {
            throw new Fault(RecordsError.YEAR_NOT_OVER, Integer.toString(year));
        }
        ClosingStore.Book book = closings.hold(issuer.agency(), series, year)
                .orElseThrow(() -> new Fault(RecordsError.REGISTER_UNKNOWN));
        Optional<RegisterClosing> before = closings.find(issuer.agency(), series, year);
        if (before.isPresent()) {
            return before.get();
        }
        long unfinished = closings.unfinished(issuer.agency(), series, year);
        if (whole && unfinished > 0) {
            throw new Fault(RecordsError.REGISTER_UNFINISHED, unfinished);
        }
        return close(issuer, book);
    }

    private RegisterClosing close(Issuer issuer, ClosingStore.Book book) {
        List<RegisterRow> rows = register.whole(book.agency(), book.series(), book.year());
        if (rows.isEmpty()) {
            throw new Fault(RecordsError.REGISTER_UNKNOWN);
        }
        byte[] pdf = printer.pdf(issuer, book.series(), book.year(), rows);
        Blobs.Blob blob = blobs.store(new ByteArrayInputStream(pdf), LIMIT);
        List<LocalDate> days = rows.stream()
                .map(RegisterRow::date)
                .sorted(Comparator.naturalOrder())
                .toList();
        RegisterClosing closing = new RegisterClosing(
                book.agency(),
                book.series(),
                book.year(),
                book.lastNumber(),
                rows.size(),
                rows.stream().filter(RegisterRow::isVoid).count(),
                days.getFirst(),
                days.getLast(),
                blob.sha256(),
                clock.instant(),
                CurrentActor.get().name());
        closings.close(closing, blob.size());
        journal.closed(closing);
        return closing;
    }

    /** Tells the ledger and whoever listens. */
    @Component
    static class Journal {
        private final Audit audit;
        private final ApplicationEventPublisher events;

        Journal(Audit audit, ApplicationEventPublisher events) {
            this.audit = audit;
            this.events = events;
        }

        void closed(RegisterClosing closing) {
            audit.append(
                    "register.closed",
                    "register",
                    closing.agency() + "/" + closing.series() + "/" + closing.year(),
                    Map.of(
                            "last", closing.lastNumber(),
                            "entries", closing.entries(),
                            "void", closing.voids(),
                            "sha256", closing.sha256()));
            events.publishEvent(
                    new RegisterClosed(closing.agency(), closing.series(), closing.year(), closing.closedAt()));
        }
    }
}
