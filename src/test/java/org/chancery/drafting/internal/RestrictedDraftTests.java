package org.chancery.drafting.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.chancery.drafting.internal.DraftRoom.key;
import static org.chancery.testing.Acting.as;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.chancery.clearance.Circle;
import org.chancery.clearance.Restrictions;
import org.chancery.drafting.Draft;
import org.chancery.drafting.DraftAction;
import org.chancery.drafting.DraftFiles;
import org.chancery.drafting.DraftFilter;
import org.chancery.drafting.DraftTab;
import org.chancery.drafting.DraftingError;
import org.chancery.drafting.Drafts;
import org.chancery.drafting.Recipient;
import org.chancery.drafting.SigningFolder;
import org.chancery.drafting.SigningFolder.Wanted;
import org.chancery.drafting.Urgency;
import org.chancery.identity.People;
import org.chancery.platform.Actor;
import org.chancery.platform.Fault;
import org.chancery.records.DocumentId;
import org.chancery.records.Records;
import org.chancery.testing.HouseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@HouseTest
class RestrictedDraftTests {
    @Autowired
    Restrictions restrictions;

    @Autowired
    Drafts drafts;

    @Autowired
    DraftFiles files;

    @Autowired
    SigningFolder folder;

    @Autowired
    Records records;

    @Autowired
    People people;

    private DraftRoom room;

    @BeforeEach
    void open() {
        room = new DraftRoom(drafts, files, people, "london", unit("officer-london"));
    }

    private String unit(String sample) {
        return people.sample(sample).orElseThrow().assignments().getFirst().unitCode();
    }

    private void restrict(Draft draft, Actor... others) {
        Set<UUID> persons = java.util.Arrays.stream(others)
                .map(other -> UUID.fromString(other.id()))
                .collect(java.util.stream.Collectors.toSet());
        as(room.leader(), () -> restrictions.restrict("drafts", draft.id().value(), persons, "kín", key()));
    }

    @Test
    void aDraftIsInNoListNoCountAndNoFolderOfThoseWhoMayNotKnowIt() {
        Recipient paris = new Recipient(Recipient.Kind.UNIT, unit("clerk-paris"), "", "");
        Draft draft = room.ready(room.begun(room.plan(DraftRoom.written(), Urgency.NORMAL, paris)));
        long before = count(room.clerk(), DraftTab.UNDERWAY);
        restrict(draft, room.officer());
        assertThat(count(room.clerk(), DraftTab.UNDERWAY)).isEqualTo(before - 1);
        assertThat(as(room.clerk(), () -> drafts.find(draft.id()))).isEmpty();
        assertThat(as(room.officer(), () -> drafts.find(draft.id()))).isPresent();
        assertThat(as(room.leader(), folder::waiting)).extracting(Draft::id).contains(draft.id());
        assertThatThrownBy(() -> room.act(room.clerk(), DraftAction.COMMENT, draft, "?"))
                .isInstanceOfSatisfying(
                        Fault.class, fault -> assertThat(fault.code()).isEqualTo(DraftingError.NOT_FOUND));
    }

    private long count(Actor actor, DraftTab tab) {
        long counted = as(actor, drafts::counts).get(tab);
        assertThat(as(actor, () -> drafts.list(new DraftFilter(tab, "", 1))).total())
                .isEqualTo(counted);
        return counted;
    }

    @Test
    void theListOfADraftIsThatOfTheDocumentThatComesOfItWhicheverOfBothIsRestricted() {
        Recipient paris = new Recipient(Recipient.Kind.UNIT, unit("clerk-paris"), "", "");
        Draft draft = room.ready(room.begun(room.plan(DraftRoom.written(), Urgency.NORMAL, paris)));
        restrict(draft, room.clerk());
        as(room.leader(), () -> folder.sign(List.of(new Wanted(draft.id(), draft.version()))));
        UUID document =
                as(room.leader(), () -> drafts.find(draft.id()).orElseThrow()).document();
        assertThat(as(room.officer(), () -> records.find(new DocumentId(document))))
                .isEmpty();
        assertThat(as(room.clerk(), () -> records.find(new DocumentId(document))))
                .isPresent();
        room.act(room.clerk(), DraftAction.NUMBER, draft, "");
        room.act(room.clerk(), DraftAction.ISSUE, draft, "");
        Actor paris1 = room.actor("clerk-paris");
        assertThat(as(paris1, () -> drafts.list(new DraftFilter(DraftTab.RECEIVED, "", 1)))
                        .items())
                .as("sent to my unit")
                .extracting(Draft::id)
                .doesNotContain(draft.id());
        Circle circle = as(room.leader(), () -> restrictions.of("outgoing", document));
        assertThat(circle.members())
                .extracting(Circle.Member::name)
                .contains(room.clerk().name());
        as(room.leader(), () -> restrictions.lift("outgoing", document, "xong", key()));
        UUID change = circleOpen(document);
        as(room.clerk(), () -> {
            restrictions.confirm(change, key());
            return true;
        });
        assertThat(as(room.officer(), () -> drafts.find(draft.id()))).isPresent();
        as(room.leader(), () -> restrictions.restrict("outgoing", document, Set.of(), "lại kín", key()));
        assertThat(as(room.officer(), () -> drafts.find(draft.id()))).isEmpty();
    }

    private UUID circleOpen(UUID document) {
        return as(room.leader(), () -> restrictions.of("outgoing", document))
                .changes()
                .getFirst()
                .id();
    }
}
