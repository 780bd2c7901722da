package org.chancery.clearance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.chancery.clearance.ArrivalRoom.id;
import static org.chancery.clearance.ArrivalRoom.key;
import static org.chancery.testing.Acting.as;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.chancery.audit.Audit;
import org.chancery.identity.People;
import org.chancery.incoming.IncomingDocument;
import org.chancery.incoming.IncomingDocuments;
import org.chancery.incoming.IncomingError;
import org.chancery.incoming.IncomingFiles;
import org.chancery.incoming.IncomingFilter;
import org.chancery.incoming.IncomingId;
import org.chancery.incoming.IncomingRegisters;
import org.chancery.incoming.IncomingRow;
import org.chancery.incoming.IncomingTab;
import org.chancery.notices.Notices;
import org.chancery.platform.Actor;
import org.chancery.platform.Fault;
import org.chancery.testing.HouseTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@HouseTest
class WhoMayKnowTests {
    private static final String KIND = "incoming";

    @Autowired
    Restrictions restrictions;

    @Autowired
    NeedToKnow knowledge;

    @Autowired
    IncomingDocuments documents;

    @Autowired
    IncomingRegisters registers;

    @Autowired
    IncomingFiles files;

    @Autowired
    People people;

    @Autowired
    Audit audit;

    @Autowired
    Notices notices;

    private ArrivalRoom room;
    private Actor leader;
    private Actor clerk;
    private Actor auditor;

    @BeforeEach
    void enter() {
        room = new ArrivalRoom(documents, files, people, "berlin", unit("clerk-berlin"));
        leader = room.leader();
        clerk = room.clerk();
        auditor = room.actor("auditor");
    }

    private String unit(String sample) {
        return people.assignments(people.sample(sample).orElseThrow().person().id())
                .iterator()
                .next()
                .unitCode();
    }

    private IncomingDocument restricted() {
        IncomingDocument document = room.arrived(UUID.randomUUID() + "/CV", "nội dung kín " + UUID.randomUUID());
        as(leader, () -> restrictions.restrict(KIND, document.id().value(), Set.of(), "nhân sự", key()));
        return document;
    }

    @Test
    void toWhoIsNotOnTheListItIsAsIfItWereNotThere() {
        IncomingDocument document = restricted();
        IncomingId nothing = IncomingId.fresh();
        for (Actor other : List.of(clerk, auditor)) {
            for (IncomingId id : List.of(document.id(), nothing)) {
                assertThatThrownBy(() -> as(other, () -> documents.content(id)))
                        .isInstanceOfSatisfying(
                                Fault.class, fault -> assertThat(fault.code()).isEqualTo(IncomingError.NOT_FOUND));
                assertThatThrownBy(() -> as(other, () -> documents.history(id)))
                        .isInstanceOfSatisfying(
                                Fault.class, fault -> assertThat(fault.code()).isEqualTo(IncomingError.NOT_FOUND));
            }
        }
        assertThat(as(leader, () -> documents.find(document.id()))).isPresent();
        assertThat(as(leader, knowledge::hidden)).doesNotContain(document.id().value());
        assertThat(as(clerk, knowledge::hidden)).contains(document.id().value());
        assertThat(knowledge.mayKnow(document.id().value())).as("the program").isTrue();
    }

    @Test
    void listsAndCountsAreThoseOfANaiveCountOfWhatOneMayKnow() {
        restricted();
        IncomingDocument open = room.arrived(UUID.randomUUID() + "/CV", "ai cũng đọc");
        for (Actor actor : List.of(leader, clerk, auditor)) {
            for (IncomingTab tab : EnumSet.complementOf(EnumSet.of(IncomingTab.MINE))) {
                List<UUID> shown = all(actor, tab);
                long naive = all(Actor.SYSTEM, tab).stream()
                        .filter(id -> as(actor, () -> seen(id)))
                        .count();
                assertThat(shown).as(actor.name() + tab).hasSize((int) naive);
                assertThat(as(actor, documents::counts).get(tab)).isEqualTo(naive);
            }
        }
        assertThat(all(clerk, IncomingTab.DISTRIBUTE)).contains(open.id().value());
    }

    private boolean seen(UUID id) {
        try {
            return documents.find(new IncomingId(id)).isPresent();
        } catch (Fault refused) {
            return false;
        }
    }

    private List<UUID> all(Actor actor, IncomingTab tab) {
        List<UUID> found = new ArrayList<>();
        long total;
        int page = 1;
        do {
            IncomingFilter filter = new IncomingFilter(tab, "", page++);
            var slice = as(actor, () -> documents.list(filter));
            slice.items().forEach(one -> found.add(one.id().value()));
            total = slice.total();
            if (slice.items().isEmpty()) {
                break;
            }
        } while (found.size() < total);
        assertThat(found).hasSize((int) total);
        return actor.kind() == Actor.Kind.SYSTEM ? found.stream().distinct().toList() : found;
    }

    @Test
    void theRegisterStaysCompleteAndTellsNothing() {
        IncomingDocument document = restricted();
        List<IncomingRow> whole = as(leader, () -> registers.whole(room.unit(), document.year()));
        List<IncomingRow> blanked = as(clerk, () -> registers.whole(room.unit(), document.year()));
        assertThat(blanked).hasSameSizeAs(whole);
        assertThat(blanked.toString())
                .doesNotContain(
                        document.subject(), document.code(), document.id().toString());
        assertThat(whole.toString()).contains(document.subject());
        assertThat(blanked.stream().filter(row -> row.number() == document.number()))
                .singleElement()
                .matches(IncomingRow::hidden);
    }

    @Test
    void aWideningWaitsAndWarnsUntilSomebodyElseConfirmsIt() {
        IncomingDocument document = restricted();
        UUID subject = document.id().value();
        as(leader, () -> restrictions.restrict(KIND, subject, Set.of(id(clerk)), "cần phối hợp", key()));
        assertThat(as(clerk, () -> knowledge.mayKnow(subject))).as("meanwhile").isFalse();
        Change open = as(clerk, restrictions::open).stream()
                .filter(change -> change.subject().equals(subject) && !change.first())
                .findFirst()
                .orElseThrow();
        assertThat(open.label()).as("who confirms need not know it").isNull();
        assertThat(open.letIn()).containsExactly(clerk.name());
        assertThat(notices.about(List.of("clearance/" + open.id() + "/" + clerk.id())))
                .singleElement()
                .satisfies(mail -> assertThat(mail.body()).doesNotContain(document.subject(), document.code()));
        assertThat(notices.about(List.of("clearance/" + open.id() + "/" + leader.id())))
                .isEmpty();
        assertThatThrownBy(() -> as(leader, () -> confirm(open.id())))
                .isInstanceOfSatisfying(
                        Fault.class, fault -> assertThat(fault.code()).isEqualTo(ClearanceError.OWN_CHANGE));
        assertThatThrownBy(() -> as(room.actor("clerk-osaka"), () -> confirm(open.id())))
                .isInstanceOfSatisfying(
                        Fault.class, fault -> assertThat(fault.code()).isEqualTo(ClearanceError.NOT_FOUND));
        assertThat(as(leader, restrictions::open)).extracting(Change::id).contains(open.id());
        as(clerk, () -> confirm(open.id()));
        assertThat(as(clerk, () -> knowledge.mayKnow(subject))).isTrue();
        assertThat(as(leader, restrictions::open)).extracting(Change::id).doesNotContain(open.id());
        assertThat(audit.trail("restricted", subject.toString()))
                .extracting(entry -> entry.action())
                .containsSubsequence("clearance.restricted", "clearance.widening-asked", "clearance.confirmed");
    }

    private boolean confirm(UUID change) {
        restrictions.confirm(change, key());
        return true;
    }

    @Test
    void everyLookAtWhatIsRestrictedIsWrittenDownAndNoOther() {
        IncomingDocument open = room.arrived(UUID.randomUUID() + "/CV", "thường");
        as(leader, () -> documents.find(open.id()));
        assertThat(audit.trail("restricted", open.id().toString())).isEmpty();
        IncomingDocument document = restricted();
        as(leader, () -> documents.find(document.id()));
        as(leader, () -> documents.content(document.id()));
        Circle circle = as(leader, () -> restrictions.of(KIND, document.id().value()));
        assertThat(circle.looks()).extracting(Circle.Look::how).containsExactly("content", "page");
        assertThat(circle.looks()).extracting(Circle.Look::by).containsOnly(leader.name());
    }

    /** Random changes against a model of three lines: what is taken away goes at once, what is given comes with the newest confirmation. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void whateverIsAskedNobodyKnowsMoreThanWasConfirmed(long seed) {
        Random dice = new Random(seed);
        List<Actor> keepers = List.of(leader, clerk);
        List<Actor> all = List.of(leader, clerk, room.actor("officer-berlin"), auditor);
        UUID subject = room.arrived(UUID.randomUUID() + "/CV", "mẫu").id().value();
        Model model = new Model();
        for (int step = 0; step < 40; step++) {
            Actor actor = keepers.get(dice.nextInt(2));
            int what = dice.nextInt(10);
            if (what < 6) {
                Set<UUID> wanted = new HashSet<>(Set.of(id(actor)));
                all.stream().filter(one -> dice.nextBoolean()).forEach(one -> wanted.add(id(one)));
                Set<UUID> after = what == 5 ? null : wanted;
                if (attempt(actor, subject, after)) {
                    model.change(newest(subject), actor, after);
                }
            } else {
                List<Change> open = as(actor, restrictions::open).stream()
                        .filter(change -> change.subject().equals(subject) && change.mayEnd())
                        .toList();
                assertThat(open).extracting(Change::id).hasSameElementsAs(model.endable(actor));
                if (!open.isEmpty()) {
                    UUID change = open.get(dice.nextInt(open.size())).id();
                    as(actor, () -> what == 9 ? refuse(change) : confirm(change));
                    model.end(change, what != 9);
                }
            }
            for (Actor one : all) {
                assertThat(as(one, () -> knowledge.mayKnow(subject)))
                        .as("seed " + seed + " step " + step + " " + one.name())
                        .isEqualTo(model.known == null || model.known.contains(id(one)));
            }
        }
    }

    private boolean refuse(UUID change) {
        restrictions.refuse(change, key());
        return true;
    }

    private boolean attempt(Actor actor, UUID subject, @Nullable Set<UUID> after) {
        try {
            as(
                    actor,
                    () -> after == null
                            ? restrictions.lift(KIND, subject, "thử", key())
                            : restrictions.restrict(KIND, subject, after, "thử", key()));
            return true;
        } catch (Fault refused) {
            assertThat(refused.code()).isIn(ClearanceError.SAME_LIST, ClearanceError.NOT_FOUND);
            return false;
        }
    }

    private UUID newest(UUID subject) {
        return restrictions.of(KIND, subject).changes().getFirst().id();
    }

    /** Who knows, and what waits. */
    private static final class Model {
        private @Nullable Set<UUID> known;
        private @Nullable UUID waiting;
        private final Map<UUID, Wish> open = new HashMap<>();

        private record Wish(Actor by, @Nullable Set<UUID> after) {}

        void change(UUID change, Actor by, @Nullable Set<UUID> after) {
            boolean narrows = known == null || (after != null && known.containsAll(after));
            waiting = narrows ? null : change;
            open.put(change, new Wish(by, after));
            if (known == null) {
                known = after;
            } else if (after != null) {
                known.retainAll(after);
            }
        }

        void end(UUID change, boolean confirmed) {
            Wish wish = open.remove(change);
            if (change.equals(waiting)) {
                waiting = null;
                known = !confirmed ? known : wish.after() == null ? null : new HashSet<>(wish.after());
            }
        }

        Set<UUID> endable(Actor actor) {
            Set<UUID> ids = new HashSet<>();
            open.forEach((id, wish) -> {
                if (!wish.by().equals(actor)) {
                    ids.add(id);
                }
            });
            return ids;
        }
    }
}
