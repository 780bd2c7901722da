package org.chancery.incoming.internal;

import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.chancery.audit.Audit;
import org.chancery.incoming.ArrivalClosing;
import org.chancery.incoming.ArrivalRegisterClosed;
import org.chancery.incoming.IncomingError;
import org.chancery.incoming.IncomingRow;
import org.chancery.platform.Blobs;
import org.chancery.platform.CurrentActor;
import org.chancery.platform.Fault;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Closes one register of incoming documents: printed, kept by its digest and frozen in one transaction, which holds the register. */
@Component
class ArrivalBooks {
    private static final long LIMIT = 1L << 30;

    private final ArrivalClosingStore closings;
    private final ArrivalBookRows rows;
    private final ArrivalPrint printer;
    private final Blobs blobs;
    private final Journal journal;
    private final Clock clock;

    ArrivalBooks(
            ArrivalClosingStore closings,
            ArrivalBookRows rows,
            ArrivalPrint printer,
            Blobs blobs,
            Journal journal,
            Clock clock) {
        this.closings = closings;
        this.rows = rows;
        this.printer = printer;
        this.blobs = blobs;
        this.journal = journal;
        this.clock = clock;
    }

    int thisYear() {
        return ArrivalPlaces.day(clock.instant()).getYear();
    }

    /** @return how much of it is not registered or not handed over */
    long unfinished(String agency, int year) {
        return closings.unfinished(
                agency,
                rows.units(agency),
                year,
                ArrivalPlaces.begin(LocalDate.of(year, 1, 1)),
                ArrivalPlaces.begin(LocalDate.of(year + 1, 1, 1)));
    }

    /** @param whole whether to refuse while something of it is not registered or not handed over */
    @Transactional
    public ArrivalClosing close(String agency, int year, boolean whole) {
        if (year >= thisYear()) {
            throw new Fault(IncomingError.YEAR_NOT_OVER, Integer.toString(year));
        }
        ArrivalClosingStore.Book book =
                closings.hold(agency, year).orElseThrow(() -> new Fault(IncomingError.REGISTER_UNKNOWN));
        return closings.find(agency, year).orElseGet(() -> {
            long unfinished = whole ? unfinished(agency, year) : 0;
            if (unfinished > 0) {
                throw new Fault(IncomingError.REGISTER_UNFINISHED, unfinished);
            }
            return close(book);
        });
    }

    private ArrivalClosing close(ArrivalClosingStore.Book book) {
        List<IncomingRow> all = rows.whole(book.agency(), book.year());
        if (all.isEmpty()) {
            throw new Fault(IncomingError.REGISTER_UNKNOWN);
        }
        byte[] pdf = printer.pdf(book.agency(), book.year(), all);
        Blobs.Blob blob = blobs.store(new ByteArrayInputStream(pdf), LIMIT);
        List<LocalDate> days = all.stream()
                .map(IncomingRow::arrived)
                .sorted(Comparator.naturalOrder())
                .toList();
        ArrivalClosing closing = new ArrivalClosing(
                book.agency(),
                book.year(),
                book.lastNumber(),
                all.size(),
                days.getFirst(),
                days.getLast(),
                blob.sha256(),
                clock.instant(),
                CurrentActor.get().name());
        closings.close(closing, blob.size(), all);
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

        void closed(ArrivalClosing closing) {
            audit.append(
                    "incoming.register-closed",
                    "incoming-register",
                    closing.agency() + "/" + closing.year(),
                    Map.of(
                            "last", closing.lastNumber(),
                            "entries", closing.entries(),
                            "sha256", closing.sha256()));
            events.publishEvent(new ArrivalRegisterClosed(closing.agency(), closing.year(), closing.closedAt()));
        }
    }
}
