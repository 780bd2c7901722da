package org.chancery.incoming.internal;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import org.chancery.platform.Fault;
import org.chancery.platform.Hanoi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** Closes the registers of years that ended long enough ago. One that cannot be closed keeps no other open. */
@Component
class ArrivalYearEnd {
    private static final Logger log = LoggerFactory.getLogger(ArrivalYearEnd.class);

    private final ArrivalBooks books;
    private final ArrivalClosingStore closings;
    private final ArrivalPlaces places;
    private final IntakeSettings settings;
    private final Clock clock;

    ArrivalYearEnd(
            ArrivalBooks books,
            ArrivalClosingStore closings,
            ArrivalPlaces places,
            IntakeSettings settings,
            Clock clock) {
        this.books = books;
        this.closings = closings;
        this.places = places;
        this.settings = settings;
        this.clock = clock;
    }

    /** @return how many were closed */
    int run() {
        LocalDate today = ArrivalPlaces.day(clock.instant());
        int closed = 0;
        for (ArrivalClosingStore.Book book : closings.openBefore(today.getYear())) {
            LocalDate due = LocalDate.of(book.year() + 1, 1, 1)
                    .plusDays(settings.closeAfter().toDays());
            boolean known = places.all().stream().anyMatch(unit -> unit.code().equals(book.agency()));
            if (known && !today.isBefore(due)) {
                closed += close(book) ? 1 : 0;
            }
        }
        return closed;
    }

    private boolean close(ArrivalClosingStore.Book book) {
        try {
            books.close(book.agency(), book.year(), false);
            log.info("closed the register of incoming documents of {} of {}", book.year(), book.agency());
            return true;
        } catch (Fault | DataAccessException | UncheckedIOException failure) {
            log.error("the register of incoming documents of {} of {} stays open", book.year(), book.agency(), failure);
            return false;
        }
    }

    /** Every night after midnight in Hanoi, on one node at a time. */
    @Configuration(proxyBeanMethods = false)
    static class Job {
        @Bean
        RecurringTask<Void> closeIncomingRegisters(ArrivalYearEnd yearEnd) {
            return Tasks.recurring("close-incoming-registers", Schedules.daily(Hanoi.ZONE, LocalTime.of(0, 30)))
                    .execute((instance, context) -> yearEnd.run());
        }
    }
}
