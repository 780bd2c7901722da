package org.chancery.records.internal;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import org.chancery.identity.Units;
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
class YearEnd {
    private static final Logger log = LoggerFactory.getLogger(YearEnd.class);

    private final BookClosing books;
    private final ClosingStore closings;
    private final Issuers issuers;
    private final Units units;
    private final ClosingSettings settings;
    private final Clock clock;

    YearEnd(
            BookClosing books,
            ClosingStore closings,
            Issuers issuers,
            Units units,
            ClosingSettings settings,
            Clock clock) {
        this.books = books;
        this.closings = closings;
        this.issuers = issuers;
        this.units = units;
        this.settings = settings;
        this.clock = clock;
    }

    /** @return how many were closed */
    int run() {
        LocalDate today = Dates.day(clock.instant());
        int closed = 0;
        for (ClosingStore.Book book : closings.openBefore(today.getYear())) {
            boolean due = !today.isBefore(LocalDate.of(book.year() + 1, 1, 1).plusDays(settings.days()));
            if (due && units.find(book.agency()).isPresent()) {
                closed += close(book) ? 1 : 0;
            }
        }
        return closed;
    }

    private boolean close(ClosingStore.Book book) {
        try {
            books.close(issuers.of(book.agency()), book.series(), book.year(), false);
            log.info("closed the register {} of {} of {}", book.series(), book.year(), book.agency());
            return true;
        } catch (Fault | DataAccessException | UncheckedIOException failure) {
            log.error("the register {} of {} of {} stays open", book.series(), book.year(), book.agency(), failure);
            return false;
        }
    }

    /** Every night after midnight in Hanoi, on one node at a time. */
    @Configuration(proxyBeanMethods = false)
    static class Job {
        @Bean
        RecurringTask<Void> closeRegisters(YearEnd yearEnd) {
            return Tasks.recurring("close-registers", Schedules.daily(Hanoi.ZONE, LocalTime.of(0, 20)))
                    .execute((instance, context) -> yearEnd.run());
        }
    }
}
