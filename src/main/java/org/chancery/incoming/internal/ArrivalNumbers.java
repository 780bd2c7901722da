package org.chancery.incoming.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.OptionalLong;
import org.chancery.incoming.IncomingError;
import org.chancery.platform.Fault;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes arrival numbers (số đến): continuous by agency and year of receipt in Hanoi (Decree 30/2020/NĐ-CP, Article 22(2)).
 *
 * <p>What arrives now is dated once the counter is held, so that numbers and times rise together; where the year turned while waiting, the
 * number goes back and the new year's is taken. What arrived earlier counts in the year in which it arrived.
 */
@Component
class ArrivalNumbers {
    private final ArrivalCounterStore counters;
    private final Clock clock;

    ArrivalNumbers(ArrivalCounterStore counters, Clock clock) {
        this.counters = counters;
        this.clock = clock;
    }

    /** A number that was taken. */
    record Taken(long number, LocalDate arrived, Instant receivedAt, Instant registeredAt) {
        int year() {
            return arrived.getYear();
        }
    }

    /** @param receivedAt null for what arrives now */
    @Transactional(propagation = Propagation.MANDATORY)
    Taken take(String agency, @Nullable Instant receivedAt) {
        return receivedAt == null ? now(agency) : earlier(agency, receivedAt);
    }

    private Taken earlier(String agency, Instant receivedAt) {
        if (receivedAt.isAfter(clock.instant())) {
            throw new Fault(IncomingError.RECEIVED_IN_FUTURE);
        }
        LocalDate arrived = ArrivalPlaces.day(receivedAt);
        long number = counters.next(agency, arrived.getYear()).orElseThrow(() -> closed(arrived.getYear()));
        return new Taken(number, arrived, receivedAt, clock.instant());
    }

    private Taken now(String agency) {
        int year = ArrivalPlaces.day(clock.instant()).getYear();
        while (true) {
            OptionalLong number = counters.next(agency, year);
            Instant held = clock.instant();
            LocalDate arrived = ArrivalPlaces.day(held);
            if (arrived.getYear() == year) {
                int asked = year;
                return new Taken(number.orElseThrow(() -> closed(asked)), arrived, held, held);
            }
            if (number.isPresent()) {
                counters.putBack(agency, year);
            }
            year = arrived.getYear();
        }
    }

    private static Fault closed(int year) {
        return new Fault(IncomingError.REGISTER_CLOSED, Integer.toString(year));
    }
}
