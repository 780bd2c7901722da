package org.chancery.clearance.internal;

import static org.chancery.jooq.clearance.Tables.BOND;
import static org.chancery.jooq.clearance.Tables.COVERED;
import static org.chancery.jooq.clearance.Tables.MEMBER;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.chancery.platform.Actor;
import org.chancery.platform.CurrentActor;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Component;

/** What is restricted, and who is on its list. */
@Component
class KnowledgeStore {
    private final DSLContext sql;

    KnowledgeStore(DSLContext sql) {
        this.sql = sql;
    }

    /** @return the condition under which a person may know; nobody in particular may know nothing that is restricted */
    static Condition knows(Field<UUID> subject, Actor actor) {
        return actor.kind() == Actor.Kind.SYSTEM
                ? noCondition()
                : notExists(selectOne()
                        .from(COVERED)
                        .where(COVERED.SUBJECT.eq(subject))
                        .and(not(listed(actor))));
    }

    private static Condition listed(Actor actor) {
        return actor.isSignedIn()
                ? exists(selectOne()
                        .from(MEMBER)
                        .where(MEMBER.CIRCLE.eq(COVERED.CIRCLE))
                        .and(MEMBER.PERSON.eq(UUID.fromString(actor.id()))))
                : org.jooq.impl.DSL.falseCondition();
    }

    boolean mayKnow(UUID subject) {
        Actor actor = CurrentActor.get();
        return actor.kind() == Actor.Kind.SYSTEM
                || !sql.fetchExists(COVERED, COVERED.SUBJECT.eq(subject).and(not(listed(actor))));
    }

    Set<UUID> hidden() {
        Actor actor = CurrentActor.get();
        return actor.kind() == Actor.Kind.SYSTEM
                ? Set.of()
                : sql.select(COVERED.SUBJECT)
                        .from(COVERED)
                        .where(not(listed(actor)))
                        .fetchSet(COVERED.SUBJECT);
    }

    /** @return the list that the thing is under */
    Optional<UUID> circle(UUID subject) {
        return sql.select(COVERED.CIRCLE)
                .from(COVERED)
                .where(COVERED.SUBJECT.eq(subject))
                .fetchOptional(COVERED.CIRCLE);
    }

    /** @return what the thing comes of, itself where it comes of nothing */
    UUID root(UUID subject) {
        return sql.select(BOND.ROOT)
                .from(BOND)
                .where(BOND.SUBJECT.eq(subject))
                .fetchOptional(BOND.ROOT)
                .orElse(subject);
    }

    /** Waits until nobody else changes who may know this; until the transaction ends. */
    void lock(UUID root) {
        sql.execute("SELECT pg_advisory_xact_lock(hashtextextended({0}, 1305))", "clearance/" + root);
    }

    void bind(UUID subject, UUID root) {
        sql.insertInto(BOND)
                .set(BOND.SUBJECT, subject)
                .set(BOND.ROOT, root)
                .onConflictDoNothing()
                .execute();
        circle(root).ifPresent(circle -> cover(subject, circle));
    }

    /** Puts a thing and all that comes of it under the list of that thing. */
    void cover(UUID root) {
        cover(root, root);
        sql.select(BOND.SUBJECT)
                .from(BOND)
                .where(BOND.ROOT.eq(root))
                .fetch(BOND.SUBJECT)
                .forEach(subject -> cover(subject, root));
    }

    private void cover(UUID subject, UUID circle) {
        sql.insertInto(COVERED)
                .set(COVERED.SUBJECT, subject)
                .set(COVERED.CIRCLE, circle)
                .onConflictDoNothing()
                .execute();
    }

    void uncover(UUID circle) {
        sql.deleteFrom(COVERED).where(COVERED.CIRCLE.eq(circle)).execute();
        sql.deleteFrom(MEMBER).where(MEMBER.CIRCLE.eq(circle)).execute();
    }

    Set<UUID> members(UUID circle) {
        return sql.select(MEMBER.PERSON)
                .from(MEMBER)
                .where(MEMBER.CIRCLE.eq(circle))
                .fetchSet(MEMBER.PERSON);
    }

    void setMembers(UUID circle, Set<UUID> persons) {
        sql.deleteFrom(MEMBER)
                .where(MEMBER.CIRCLE.eq(circle))
                .and(MEMBER.PERSON.notIn(persons))
                .execute();
        persons.forEach(person -> sql.insertInto(MEMBER)
                .set(MEMBER.CIRCLE, circle)
                .set(MEMBER.PERSON, person)
                .onConflictDoNothing()
                .execute());
    }
}
