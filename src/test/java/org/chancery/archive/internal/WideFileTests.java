package org.chancery.archive.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chancery.testing.Acting.as;
import static org.chancery.testing.Refusals.refused;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.chancery.archive.ArchiveError;
import org.chancery.archive.DocumentFiles;
import org.chancery.archive.DocumentKind;
import org.chancery.archive.Dossier;
import org.chancery.archive.DossierContents;
import org.chancery.archive.DossierExports;
import org.chancery.archive.DossierFilter;
import org.chancery.archive.DossierTab;
import org.chancery.archive.Dossiers;
import org.chancery.archive.FileLists;
import org.chancery.audit.Audit;
import org.chancery.clearance.Change;
import org.chancery.clearance.Circle;
import org.chancery.clearance.ClearanceError;
import org.chancery.clearance.Restrictable.Reach;
import org.chancery.clearance.Restrictions;
import org.chancery.identity.Assignment;
import org.chancery.identity.IdentityError;
import org.chancery.identity.Officials;
import org.chancery.identity.People;
import org.chancery.identity.Role;
import org.chancery.platform.Actor;
import org.chancery.platform.CurrentActor;
import org.chancery.records.DocumentView;
import org.chancery.records.Records;
import org.chancery.records.internal.IssuedDocuments;
import org.chancery.search.Search;
import org.chancery.search.SearchQuery;
import org.chancery.testing.HouseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The oracle W24: a file is opened from its unit to the agency, and only the old group sees it until somebody else confirms. */
@HouseTest
class WideFileTests {
    private static final String KIND = "files";
    private static final String UNIT = "G08.02";
    private static final String NEIGHBOUR = "G08.08";

    @Autowired
    Restrictions restrictions;

    @Autowired
    FileLists lists;

    @Autowired
    Dossiers dossiers;

    @Autowired
    DossierExports exports;

    @Autowired
    DossierContents contents;

    @Autowired
    DocumentFiles holding;

    @Autowired
    Records records;

    @Autowired
    Search search;

    @Autowired
    Officials officials;

    @Autowired
    People people;

    @Autowired
    Audit audit;

    private ArchiveRoom room;
    private Dossier file;
    private DocumentView document;
    private Actor neighbour;
    private Actor abroad;

    @BeforeEach
    void fill() {
        room = new ArchiveRoom(lists, dossiers, new IssuedDocuments(records, UNIT, people), people);
        file = room.open("20", LocalDate.of(2026, 1, 5));
        document = room.documents.issue();
        room.put(file.id(), document);
        neighbour = neighbour();
        abroad = actor("officer-osaka@sample.invalid");
    }

    private Actor neighbour() {
        String email = UUID.randomUUID() + "@sample.invalid";
        Set<Assignment> assignments = Set.of(new Assignment(Role.CONSULAR_OFFICER, NEIGHBOUR));
        as(actor("administrator@sample.invalid"), () -> officials.invite("Người Láng Giềng", email, assignments));
        return actor(email);
    }

    private Actor actor(String email) {
        return people.actor(people.byEmail(email).orElseThrow(), "test");
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private Circle ask(Actor who, Reach reach) {
        return as(
                who,
                () -> restrictions.reach(KIND, file.id().value(), reach, "Cả cơ quan cùng theo dõi việc này", key()));
    }

    private void confirm(Circle circle) {
        confirm(room.head, circle.changes().getFirst().id());
    }

    private void confirm(Actor who, UUID change) {
        CurrentActor.runAs(who, () -> restrictions.confirm(change, key()));
    }

    private void refuse(Actor who, UUID change) {
        CurrentActor.runAs(who, () -> restrictions.refuse(change, key()));
    }

    private void open() {
        confirm(ask(room.clerk, Reach.AGENCY));
    }

    private boolean finds(Actor who) {
        SearchQuery query =
                new SearchQuery("\"" + file.title() + "\"", Map.of(), null, null, SearchQuery.Order.RELEVANCE, 1);
        return as(who, () -> search.find(query)).total() > 0;
    }

    private void becomes(Actor who, boolean found) {
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> finds(who) == found);
    }

    private long count(Actor who) {
        return as(who, dossiers::counts).get(DossierTab.OPEN);
    }

    private boolean lists(Actor who) {
        DossierFilter filter = new DossierFilter(DossierTab.OPEN, file.title(), 1);
        return as(who, () -> dossiers.list(filter)).total() == 1;
    }

    private void seesNothing(Actor who) {
        refused(IdentityError.FORBIDDEN, () -> as(who, () -> dossiers.find(file.id())));
        refused(IdentityError.FORBIDDEN, () -> as(who, () -> dossiers.documents(file.id())));
        refused(IdentityError.FORBIDDEN, () -> as(who, () -> dossiers.history(file.id())));
        refused(IdentityError.FORBIDDEN, () -> as(who, () -> contents.document(file.id(), 1)));
        refused(
                IdentityError.FORBIDDEN,
                () -> as(who, () -> restrictions.of(KIND, file.id().value())));
        assertThat(lists(who)).isFalse();
    }

    @Test
    void theOldGroupAloneSeesItUntilSomebodyElseConfirms() {
        becomes(room.officer, true);
        long before = count(neighbour);
        Circle asked = ask(room.clerk, Reach.AGENCY);
        assertThat(asked.isOpen()).isTrue();
        assertThat(asked.reach()).isEqualTo(Reach.UNIT);
        Change change = as(room.head, restrictions::open).stream()
                .filter(one -> one.subject().equals(file.id().value()))
                .findFirst()
                .orElseThrow();
        assertThat(change.reach()).isEqualTo(Reach.AGENCY);
        assertThat(change.isWidening()).isTrue();
        seesNothing(neighbour);
        assertThat(count(neighbour)).isEqualTo(before);
        assertThat(finds(neighbour)).isFalse();
        refused(ClearanceError.OWN_CHANGE, () -> confirm(room.clerk, change.id()));
        refused(ClearanceError.NOT_FOUND, () -> confirm(room.officer, change.id()));

        confirm(asked);
        assertThat(as(neighbour, () -> dossiers.find(file.id()))).get().satisfies(seen -> {
            assertThat(seen.guest()).isTrue();
            assertThat(seen.allowed()).isEmpty();
        });
        assertThat(count(neighbour)).isEqualTo(before + 1);
        assertThat(lists(neighbour)).isTrue();
        becomes(neighbour, true);
        seesNothing(abroad);
        assertThat(finds(abroad)).isFalse();
        assertThat(as(room.officer, () -> dossiers.find(file.id()))
                        .orElseThrow()
                        .guest())
                .isFalse();
        assertThat(as(room.head, () -> restrictions.of(KIND, file.id().value())).isOpen())
                .isFalse();
    }

    @Test
    void aRefusedOpeningLetsNobodyIn() {
        Circle asked = ask(room.clerk, Reach.AGENCY);
        UUID change = asked.changes().getFirst().id();
        refuse(room.head, change);
        seesNothing(neighbour);
        refused(ClearanceError.NOT_NOW, () -> confirm(room.head, change));
    }

    @Test
    void closingActsAtOnceAndStaysOpenAsAWarning() {
        open();
        becomes(neighbour, true);
        Circle closed = ask(room.clerk, Reach.UNIT);
        assertThat(closed.isOpen()).isTrue();
        seesNothing(neighbour);
        becomes(neighbour, false);
        confirm(closed);
        seesNothing(neighbour);
    }

    @Test
    void anOpeningThatWasOvertakenLetsNobodyIn() {
        Circle asked = ask(room.clerk, Reach.AGENCY);
        UUID first = asked.changes().getFirst().id();
        refused(ClearanceError.SAME_LIST, () -> ask(room.clerk, Reach.AGENCY));
        ask(room.clerk, Reach.UNIT);
        confirm(room.head, first);
        seesNothing(neighbour);
        refused(ClearanceError.SAME_LIST, () -> ask(room.clerk, Reach.UNIT));
    }

    @Test
    void guestsReadWhatIsInItAndChangeNothing() throws IOException {
        open();
        try (InputStream pdf = as(neighbour, () -> contents.document(file.id(), 1))) {
            assertThat(audit.trail("dossier", file.id().toString()))
                    .anyMatch(entry -> entry.action().equals("archive.document-read")
                            && entry.actorName().equals(neighbour.name()));
            assertThat(pdf.readAllBytes()).startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
        }
        as(neighbour, () -> {
            exports.documents(file.id()).writeTo(OutputStream.nullOutputStream());
            return null;
        });
        UUID own = document.id().value();
        refused(
                IdentityError.FORBIDDEN,
                () -> as(neighbour, () -> dossiers.put(file.id(), DocumentKind.OUTGOING, own)));
        refused(IdentityError.FORBIDDEN, () -> as(neighbour, () -> dossiers.nextVolume(file.id())));
        refused(IdentityError.FORBIDDEN, () -> ask(neighbour, Reach.UNIT));
        assertThat(as(neighbour, holding::open)).noneMatch(one -> one.id().equals(file.id()));
        assertThat(as(neighbour, () -> holding.holding(DocumentKind.OUTGOING, own)))
                .hasSize(1);
        refused(ArchiveError.DOCUMENT_UNKNOWN, () -> as(neighbour, () -> contents.document(file.id(), 7)));
    }

    @Test
    void listsOfWhoMayKnowStandAboveIt() {
        open();
        as(room.head, () -> restrictions.restrict("outgoing", document.id().value(), Set.of(), "kín", key()));
        assertThat(as(neighbour, () -> dossiers.documents(file.id())).toString())
                .doesNotContain(document.subject());
        refused(ArchiveError.DOCUMENT_UNKNOWN, () -> as(neighbour, () -> contents.document(file.id(), 1)));
        refused(ArchiveError.PARTLY_HIDDEN, () -> as(neighbour, () -> exports.documents(file.id())));
        as(room.head, () -> restrictions.restrict(KIND, file.id().value(), Set.of(), "kín", key()));
        assertThat(as(neighbour, () -> dossiers.find(file.id()))).isEmpty();
        assertThat(lists(neighbour)).isFalse();
        assertThat(finds(neighbour)).isFalse();
    }

    @Test
    void aFileOfAMissionHasNobodyToBeOpenedTo() {
        ArchiveRoom mission = new ArchiveRoom(lists, dossiers, new IssuedDocuments(records, "G08.52", people), people);
        Dossier own = mission.open("20", LocalDate.of(2026, 1, 5));
        UUID id = own.id().value();
        assertThat(as(mission.clerk, () -> restrictions.of(KIND, id)).reach()).isEqualTo(Reach.FIXED);
        refused(
                ClearanceError.REACH_FIXED,
                () -> as(mission.clerk, () -> restrictions.reach(KIND, id, Reach.AGENCY, "mở", key())));
        refused(
                ClearanceError.REACH_FIXED,
                () -> as(room.clerk, () -> restrictions.reach(KIND, file.id().value(), Reach.FIXED, "mở", key())));
    }

    @Test
    void sentTwiceItActsOnce() {
        String key = key();
        UUID id = file.id().value();
        Circle once = as(room.clerk, () -> restrictions.reach(KIND, id, Reach.AGENCY, "mở", key));
        Circle twice = as(room.clerk, () -> restrictions.reach(KIND, id, Reach.AGENCY, "mở", key));
        assertThat(twice.changes()).isEqualTo(once.changes()).hasSize(1);
    }
}
