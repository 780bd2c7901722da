package org.chancery.clearance.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.chancery.testing.Acting.as;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.chancery.audit.Audit;
import org.chancery.clearance.ClearanceError;
import org.chancery.clearance.SecrecyDegree;
import org.chancery.clearance.SecretMarkers;
import org.chancery.identity.Access;
import org.chancery.identity.IdentityError;
import org.chancery.identity.People;
import org.chancery.identity.Units;
import org.chancery.platform.Actor;
import org.chancery.platform.Fault;
import org.chancery.platform.Idempotency;
import org.chancery.testing.HouseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Gap markers: off unless allowed, numbered in a series of their own, without a word of the content. */
@HouseTest
class MarkerTests {
    private static final LocalDate DAY = LocalDate.of(2026, 12, 31);

    @Autowired
    SecretMarkers asDelivered;

    @Autowired
    MarkerStore store;

    @Autowired
    Idempotency commands;

    @Autowired
    Access access;

    @Autowired
    Units units;

    @Autowired
    Audit audit;

    @Autowired
    People people;

    @Autowired
    PlatformTransactionManager transactions;

    private MarkerDesk allowed;
    private Actor clerk;
    private String unit;

    @BeforeEach
    void allow() {
        Clock clock = Clock.fixed(Instant.parse("2026-12-31T17:30:00Z"), ZoneOffset.UTC);
        allowed = new MarkerDesk(
                store, new SecrecySettings(true), commands, access, units, new MarkerDesk.Ledger(audit, clock));
        var sample = people.sample("clerk-jakarta").orElseThrow();
        clerk = people.actor(sample.person(), "test");
        unit = sample.assignments().getFirst().unitCode();
    }

    private long number(LocalDate received, String key) {
        return new TransactionTemplate(transactions)
                .execute(status ->
                        as(clerk, () -> allowed.register(unit, SecrecyDegree.SECRET, received, "Bộ Công an", key)
                                .number()));
    }

    @Test
    void asDeliveredThereIsNoSuchThing() {
        assertThat(as(clerk, asDelivered::mine)).isFalse();
        assertThat(as(clerk, asDelivered::units)).isEmpty();
        assertThatThrownBy(() -> as(
                        clerk,
                        () -> asDelivered.register(
                                unit,
                                SecrecyDegree.SECRET,
                                DAY,
                                "Bộ Công an",
                                UUID.randomUUID().toString())))
                .isInstanceOfSatisfying(
                        Fault.class, fault -> assertThat(fault.code()).isEqualTo(ClearanceError.NOT_FOUND));
    }

    @Test
    void eachYearOfReceiptHasASeriesOfItsOwnFromOneOn() {
        String key = UUID.randomUUID().toString();
        long first = number(DAY, key);
        assertThat(number(DAY, key)).as("sent again").isEqualTo(first);
        assertThat(number(DAY, UUID.randomUUID().toString())).isEqualTo(first + 1);
        assertThat(number(LocalDate.of(2027, 1, 1), UUID.randomUUID().toString()))
                .isEqualTo(1);
        assertThat(as(clerk, () -> allowed.of(unit, 2026)))
                .extracting(one -> one.number())
                .startsWith(1L, 2L);
        assertThatThrownBy(() -> number(LocalDate.of(2027, 1, 2), "x"))
                .isInstanceOfSatisfying(
                        Fault.class, fault -> assertThat(fault.code()).isEqualTo(ClearanceError.MARKER_INVALID));
    }

    @Test
    void nobodyButTheClerkSeesThem() {
        Actor leader =
                people.actor(people.sample("signatory-jakarta").orElseThrow().person(), "test");
        assertThatThrownBy(() -> as(leader, () -> allowed.of(unit, 2026)))
                .isInstanceOfSatisfying(
                        Fault.class, fault -> assertThat(fault.code()).isEqualTo(IdentityError.FORBIDDEN));
    }
}
