package org.chancery.drafting.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chancery.testing.Acting.as;
import static org.chancery.testing.Refusals.refused;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.chancery.drafting.Draft;
import org.chancery.drafting.DraftAction;
import org.chancery.drafting.DraftFiles;
import org.chancery.drafting.DraftState;
import org.chancery.drafting.DraftingError;
import org.chancery.drafting.Drafts;
import org.chancery.drafting.SigningFolder.Wanted;
import org.chancery.identity.People;
import org.chancery.platform.Fault;
import org.chancery.records.DocumentId;
import org.chancery.records.JointSigning;
import org.chancery.records.Records;
import org.chancery.records.RecordsError;
import org.chancery.signing.Signing;
import org.chancery.signing.SigningError;
import org.chancery.testing.HouseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Documents that are signed together, as with a key at a remote service; the key itself is the house's. */
@HouseTest
class SittingTests {
    @Autowired
    Drafts drafts;

    @Autowired
    DraftFiles files;

    @Autowired
    People people;

    @Autowired
    DraftReading reading;

    @Autowired
    Signature signature;

    @Autowired
    JointSigning joint;

    @Autowired
    Records records;

    @Autowired
    Signing signing;

    private DraftRoom room;

    @BeforeEach
    void open() {
        String unit = people.sample("officer-rome")
                .orElseThrow()
                .assignments()
                .getFirst()
                .unitCode();
        room = new DraftRoom(drafts, files, people, "rome", unit);
    }

    /** Lets so many be signed together, and counts how often that is asked. */
    private final class Together implements JointSigning {
        private final int most;
        private int asked;

        Together(int most) {
            this.most = most;
        }

        @Override
        public int most() {
            return most;
        }

        @Override
        public List<Done> sign(List<Wanted> wanted) {
            asked++;
            if (asked > 1) {
                throw new Fault(SigningError.REMOTE_CODE_NEEDED);
            }
            return joint.sign(wanted);
        }
    }

    private Draft ready() {
        return room.ready(room.begun());
    }

    private static Wanted wanted(Draft draft) {
        return new Wanted(draft.id(), draft.version());
    }

    @Test
    void threeAreSignedWithOneAuthorisationAndTheFourthNeedsAnother() throws IOException {
        List<Draft> all = List.of(ready(), ready(), ready(), ready());
        Together together = new Together(3);
        Sitting sitting = new Sitting(reading, signature, together);
        Map<Wanted, JointSigning.Done> made = as(
                room.leader(),
                () -> sitting.begin(all.stream().map(SittingTests::wanted).toList()));
        assertThat(together.asked).isEqualTo(2);
        for (Draft one : all.subList(0, 3)) {
            as(room.leader(), () -> {
                sitting.sign(wanted(one), made);
                return one;
            });
            assertThat(room.find(one.id()).state()).isEqualTo(DraftState.SIGNED);
        }
        refused(
                SigningError.REMOTE_CODE_NEEDED,
                () -> as(room.leader(), () -> {
                    sitting.sign(wanted(all.get(3)), made);
                    return made;
                }));
        assertThat(room.find(all.get(3).id()).state()).isEqualTo(DraftState.READY);
        Draft issued = all.getFirst();
        room.act(room.clerk(), DraftAction.NUMBER, issued, "");
        room.act(room.clerk(), DraftAction.ISSUE, issued, "");
        try (InputStream pdf = as(room.clerk(), () -> drafts.content(issued.id(), 0))) {
            assertThat(signing.verify(pdf.readAllBytes()).isSealed()).isTrue();
        }
    }

    @Test
    void whatWasReturnedMeanwhileIsNotKeptAndStopsNoOther() {
        Draft first = ready();
        Draft second = ready();
        Sitting sitting = new Sitting(reading, signature, new Together(40));
        Map<Wanted, JointSigning.Done> made =
                as(room.leader(), () -> sitting.begin(List.of(wanted(first), wanted(second))));
        room.act(room.leader(), DraftAction.RETURN, first, "Sai nơi nhận");
        refused(
                DraftingError.NOT_NOW,
                () -> as(room.leader(), () -> {
                    sitting.sign(wanted(first), made);
                    return made;
                }));
        as(room.leader(), () -> {
            sitting.sign(wanted(second), made);
            return made;
        });
        assertThat(room.find(second.id()).state()).isEqualTo(DraftState.SIGNED);
    }

    @Test
    void aSignatureIsKeptForTheDocumentThatWasSignedOnly() {
        Draft first = ready();
        Draft second = ready();
        var orders = as(
                room.leader(),
                () -> List.of(
                        signature.order(wanted(first)).orElseThrow(),
                        signature.order(wanted(second)).orElseThrow()));
        List<JointSigning.Done> made = as(room.leader(), () -> joint.sign(orders));
        DocumentId document =
                as(room.leader(), () -> records.draft(orders.getFirst().draft()));
        refused(
                RecordsError.WRONG_STATE,
                () -> as(room.leader(), () -> records.keep(document, made.get(1).signature())));
        as(room.leader(), () -> records.keep(document, made.get(0).signature()));
    }
}
