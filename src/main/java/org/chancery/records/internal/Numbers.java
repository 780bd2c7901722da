package org.chancery.records.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.chancery.platform.Fault;
import org.chancery.records.RecordNumber;
import org.chancery.records.RecordsError;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes numbers: by agency, series and year, the year being that of Hanoi's calendar at the instant at which the number is taken.
 *
 * <p>The clock is read again once the series is held, so that numbers and dates rise together; where the year turned while waiting, the
 * number goes back and the new year's first free one is taken.
 */
@Component
class Numbers {
    private final CounterStore counters;
    private final Clock clock;

    Numbers(CounterStore counters, Clock clock) {
        this.counters = counters;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    RecordNumber take(String agency, String series, String notation) {
        Instant asked = clock.instant();
        while (true) {
            int year = Dates.day(asked).getYear();
            CounterStore.Taken taken =
                    counters.next(agency, series, year, asked).orElse(null);
            Instant held = clock.instant();
            if (taken == null) {
                asked = past(year, held, series);
                continue;
            }
            Instant at = held.isBefore(taken.lastAt()) ? taken.lastAt() : held;
            LocalDate date = Dates.day(at);
            if (date.getYear() == year) {
                return new RecordNumber(taken.number(), notation, date, at);
            }
            counters.putBack(agency, series, year);
            asked = at;
        }
    }

    /** A year that is closed has ended: whoever began in it and waited goes on in the next. */
    private static Instant past(int year, Instant held, String series) {
        if (Dates.day(held).getYear() <= year) {
            throw new Fault(RecordsError.REGISTER_CLOSED, series, Integer.toString(year));
        }
        return held;
    }
}
