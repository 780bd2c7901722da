package org.chancery.identity.internal;

import static org.chancery.jooq.identity.Tables.ASSIGNMENT;
import static org.chancery.jooq.identity.Tables.PERSON;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.chancery.identity.Assignment;
import org.chancery.identity.Person;
import org.chancery.identity.Role;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Rows of people and of what they are assigned. */
@Component
class PeopleStore {
    private final DSLContext sql;

    PeopleStore(DSLContext sql) {
        this.sql = sql;
    }

    Optional<Person> find(UUID id) {
        return sql.selectFrom(PERSON).where(PERSON.ID.eq(id)).fetchOptional(PeopleStore::person);
    }

    Optional<Person> byEmail(String email) {
        return sql.selectFrom(PERSON)
                .where(PERSON.EMAIL.eq(email.strip().toLowerCase(Locale.ROOT)))
                .fetchOptional(PeopleStore::person);
    }

    /** @return the account that may sign in, empty where it is unknown or disabled */
    Optional<Credentials> credentials(String email) {
        return sql.selectFrom(PERSON)
                .where(PERSON.EMAIL.eq(email.strip().toLowerCase(Locale.ROOT)).and(PERSON.DISABLED.isFalse()))
                .fetchOptional(row -> new Credentials(
                        person(row),
                        row.get(PERSON.PASSWORD),
                        row.get(PERSON.TOTP_SECRET),
                        row.get(PERSON.TOTP_COUNTER)));
    }

    boolean inService(UUID id) {
        return sql.fetchExists(PERSON, PERSON.ID.eq(id).and(PERSON.DISABLED.isFalse()));
    }

    UUID insert(NewPerson person, Instant now) {
        return sql.insertInto(PERSON)
                .set(PERSON.NAME, person.name())
                .set(PERSON.EMAIL, person.email().strip().toLowerCase(Locale.ROOT))
                .set(PERSON.LANGUAGE, person.language().getLanguage())
                .set(PERSON.OFFICIAL, person.official())
                .set(PERSON.SAMPLE_KEY, person.sampleKey())
                .set(PERSON.CREATED_AT, now)
                .returning(PERSON.ID)
                .fetchSingle()
                .getId();
    }

    void assign(UUID person, Collection<Assignment> assignments) {
        assignments.forEach(assignment -> sql.insertInto(ASSIGNMENT)
                .set(ASSIGNMENT.PERSON_ID, person)
                .set(ASSIGNMENT.ROLE, assignment.role().name())
                .set(ASSIGNMENT.UNIT_CODE, assignment.unitCode())
                .onConflictDoNothing()
                .execute());
    }

    Set<Assignment> assignments(UUID person) {
        return sql.selectFrom(ASSIGNMENT).where(ASSIGNMENT.PERSON_ID.eq(person)).fetch().stream()
                .map(row -> new Assignment(Role.valueOf(row.getRole()), row.getUnitCode()))
                .collect(Collectors.toUnmodifiableSet());
    }

    List<Person> withRole(Role role, Collection<String> units) {
        return sql.selectFrom(PERSON)
                .where(PERSON.DISABLED.isFalse())
                .and(PERSON.ID.in(sql.select(ASSIGNMENT.PERSON_ID)
                        .from(ASSIGNMENT)
                        .where(ASSIGNMENT.ROLE.eq(role.name()).and(ASSIGNMENT.UNIT_CODE.in(units)))))
                .orderBy(PERSON.NAME)
                .fetch(PeopleStore::person);
    }

    List<Record> samples() {
        return List.copyOf(sql.select(PERSON.asterisk())
                .from(PERSON)
                .where(PERSON.SAMPLE_KEY.isNotNull())
                .orderBy(PERSON.ID)
                .fetch());
    }

    void setPassword(UUID person, String hash) {
        sql.update(PERSON)
                .set(PERSON.PASSWORD, hash)
                .where(PERSON.ID.eq(person))
                .execute();
    }

    void setTotp(UUID person, String secret) {
        sql.update(PERSON)
                .set(PERSON.TOTP_SECRET, secret)
                .set(PERSON.TOTP_COUNTER, 0L)
                .where(PERSON.ID.eq(person))
                .execute();
    }

    /** @return whether the counter was newer than the last one used, so that a code works only once */
    boolean useTotp(UUID person, long counter) {
        return sql.update(PERSON)
                        .set(PERSON.TOTP_COUNTER, counter)
                        .where(PERSON.ID.eq(person).and(PERSON.TOTP_COUNTER.lt(counter)))
                        .execute()
                == 1;
    }

    void setDisabled(UUID person, boolean disabled) {
        sql.update(PERSON)
                .set(PERSON.DISABLED, disabled)
                .where(PERSON.ID.eq(person))
                .execute();
    }

    boolean anyOfficial() {
        return sql.fetchExists(PERSON, PERSON.OFFICIAL.isTrue());
    }

    List<OfficialRow> officials() {
        return sql.selectFrom(PERSON)
                .where(PERSON.OFFICIAL.isTrue())
                .orderBy(PERSON.NAME, PERSON.ID)
                .limit(500)
                .fetch(row -> new OfficialRow(person(row), row.get(PERSON.DISABLED), row.get(PERSON.PASSWORD) != null));
    }

    static String sampleKey(Record row) {
        return row.get(PERSON.SAMPLE_KEY);
    }

    static Person person(Record row) {
        return new Person(
                row.get(PERSON.ID),
                row.get(PERSON.NAME),
                row.get(PERSON.EMAIL),
                Locale.of(row.get(PERSON.LANGUAGE)),
                row.get(PERSON.PHONE),
                row.get(PERSON.BIRTH_DATE),
                row.get(PERSON.OFFICIAL));
    }

    /** Somebody to be. */
    record NewPerson(
            String name,
            String email,
            Locale language,
            boolean official,
            @Nullable String sampleKey) {}

    /** An official in the administrator's list. */
    record OfficialRow(Person person, boolean disabled, boolean ready) {}

    /** By what an account is known: argon2id hash and TOTP secret, null until set. */
    record Credentials(
            Person person,
            @Nullable String password,
            @Nullable String totpSecret,
            long totpCounter) {}
}
