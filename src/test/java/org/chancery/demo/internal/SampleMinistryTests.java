package org.chancery.demo.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.chancery.archive.Dossier;
import org.chancery.archive.DossierFilter;
import org.chancery.archive.DossierTab;
import org.chancery.archive.Dossiers;
import org.chancery.casework.CaseCode;
import org.chancery.casework.CaseStatus;
import org.chancery.casework.Tracking;
import org.chancery.demo.internal.SampleNotes.Keys;
import org.chancery.drafting.Authority;
import org.chancery.drafting.Draft;
import org.chancery.drafting.DraftFilter;
import org.chancery.drafting.DraftState;
import org.chancery.drafting.DraftTab;
import org.chancery.drafting.Drafts;
import org.chancery.identity.Role;
import org.chancery.incoming.IncomingDocument;
import org.chancery.incoming.IncomingDocuments;
import org.chancery.incoming.IncomingFilter;
import org.chancery.incoming.IncomingState;
import org.chancery.incoming.IncomingTab;
import org.chancery.platform.PlatformSettings;
import org.chancery.testing.HouseTest;
import org.chancery.testing.Visitor;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessResourceFailureException;

@HouseTest
class SampleMinistryTests {
    @Autowired
    Teller teller;

    @LocalServerPort
    int port;

    @Autowired
    SampleOffice office;

    @Autowired
    IncomingDocuments incoming;

    @Autowired
    Drafts drafts;

    @Autowired
    Dossiers dossiers;

    @Autowired
    Cast cast;

    @Autowired
    Tracking tracking;

    @Autowired
    PlatformSettings settings;

    @Autowired
    Clock clock;

    @TempDir
    Path folder;

    @Test
    void everyPlotLeadsWhereItShouldAndIsToldOnce() throws Exception {
        PlatformSettings elsewhere = new PlatformSettings(
                folder, "demo", settings.publicUrl(), settings.uploadLimit(), settings.reservedSpace());
        SampleNotes notes = new SampleNotes(elsewhere);
        SampleMinistry ministry = new SampleMinistry(elsewhere, new SampleSettings(0), notes, teller, office, clock);
        Instant begun = Instant.now();

        int acts = ministry.tell(1, begun);

        assertThat(acts)
                .isEqualTo(Act.of(new StoryBook(begun).stories(1), begun).size());
        assertThat(statuses(notes.cases().values()))
                .contains(
                        CaseStatus.NEW,
                        CaseStatus.RECEIVING,
                        CaseStatus.WAITING,
                        CaseStatus.PROCESSING,
                        CaseStatus.PAUSING,
                        CaseStatus.INTEROPERATING,
                        CaseStatus.CORRECTING,
                        CaseStatus.UNRESOLVED,
                        CaseStatus.DENIED,
                        CaseStatus.CANCELLING,
                        CaseStatus.CANCELLED,
                        CaseStatus.RELEASING,
                        CaseStatus.DONE);
        var before = notes.cases();
        ministry.tell(1, begun);
        assertThat(notes.cases()).isEqualTo(before);
    }

    @Test
    void aDatabaseThatGoesAwayEndsNoStory() throws Exception {
        PlatformSettings elsewhere = new PlatformSettings(
                folder, "demo", settings.publicUrl(), settings.uploadLimit(), settings.reservedSpace());
        SampleNotes notes = new SampleNotes(elsewhere);
        SampleMinistry ministry =
                new SampleMinistry(elsewhere, new SampleSettings(1), notes, new AwayTeller(), office, clock);
        assertThatThrownBy(() -> ministry.tell(1, Instant.now()))
                .isInstanceOf(DataAccessResourceFailureException.class);
        assertThat(notes.isTold()).isFalse();
        assertThat(notes.cases()).isEmpty();
    }

    @Test
    void aUnitHasPapersAtEveryStepAndIsToldOfOnce() throws Exception {
        String unit = "G08.90";
        Instant begun = clock.instant();
        office.tell(unit, Authority.ofHead(), "G08.02", begun);
        office.tell(unit, Authority.ofHead(), "G08.02", begun);
        assertThat(arrived(unit, IncomingTab.DISTRIBUTE)).containsExactly(IncomingState.REGISTERED);
        assertThat(arrived(unit, IncomingTab.OVERDUE)).containsExactly(IncomingState.HANDLING);
        assertThat(arrived(unit, IncomingTab.OPEN))
                .containsExactlyInAnyOrder(IncomingState.HANDLING, IncomingState.HANDLING, IncomingState.ASSIGNED);
        assertThat(arrived(unit, IncomingTab.DONE))
                .containsExactlyInAnyOrder(IncomingState.RETURNED, IncomingState.DONE);
        assertThat(going(unit, DraftTab.DONE)).containsExactly(DraftState.ISSUED, DraftState.ISSUED);
        assertThat(going(unit, DraftTab.UNDERWAY))
                .containsExactlyInAnyOrder(
                        DraftState.DRAFTED,
                        DraftState.RETURNED,
                        DraftState.SUBMITTED,
                        DraftState.CONTENT_CHECKED,
                        DraftState.READY,
                        DraftState.READY,
                        DraftState.READY,
                        DraftState.READY);
        List<Dossier> files = cast.as(Role.CLERK, unit, () -> dossiers.list(new DossierFilter(DossierTab.OPEN, "", 1))
                .items());
        assertThat(files).singleElement().extracting(Dossier::documents).isEqualTo(2);
        assertThat(desk("signatory-brussels"))
                .contains("href=\"/desk/incoming?tab=distribute\"", "href=\"/desk/signing-folder\"><strong>4</strong>")
                .contains("incoming, overdue");
        assertThat(desk("officer-brussels"))
                .contains("incoming, for my unit to handle")
                .doesNotContain("signing-folder");
    }

    private String desk(String sample) throws Exception {
        return new Visitor(port).as(sample).get("/desk?lang=en").body();
    }

    private List<IncomingState> arrived(String unit, IncomingTab tab) throws Exception {
        return cast.as(Role.CLERK, unit, () -> incoming.list(new IncomingFilter(tab, "", 1)).items().stream()
                .map(IncomingDocument::state)
                .toList());
    }

    private List<DraftState> going(String unit, DraftTab tab) throws Exception {
        return cast.as(Role.CLERK, unit, () -> drafts.list(new DraftFilter(tab, "", 1)).items().stream()
                .map(Draft::state)
                .toList());
    }

    /** Tells nothing, because the database is away. */
    @NullUnmarked
    private static final class AwayTeller extends Teller {
        AwayTeller() {
            super(null, null, null, null, null, null);
        }

        @Override
        Keys apply(Story story) {
            throw new DataAccessResourceFailureException("the database is away");
        }
    }

    @Test
    void twoHundredStoriesAreOfManyPlacesAndAllInThePast() {
        Instant now = Instant.parse("2026-11-23T08:00:00Z");
        var stories = new StoryBook(now).stories(200);
        assertThat(stories).hasSize(200);
        assertThat(stories).extracting(Story::mission).doesNotContainNull();
        assertThat(stories.stream().map(Story::mission).distinct().count()).isGreaterThanOrEqualTo(12);
        assertThat(stories.stream().map(Story::procedure).distinct().count()).isGreaterThanOrEqualTo(8);
        assertThat(Act.of(stories, now))
                .allSatisfy(act -> assertThat(act.at()).isBetween(now.minus(Duration.ofDays(31)), now));
        assertThat(new StoryBook(now).stories(200)).isEqualTo(stories);
    }

    private Set<CaseStatus> statuses(Collection<SampleNotes.Keys> cases) {
        Set<CaseStatus> found = EnumSet.noneOf(CaseStatus.class);
        for (SampleNotes.Keys keys : cases) {
            found.add(tracking.track(new CaseCode(keys.code()), keys.secret()).status());
        }
        return found;
    }
}
