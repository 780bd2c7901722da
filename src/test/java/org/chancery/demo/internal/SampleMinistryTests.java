package org.chancery.demo.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import org.chancery.casework.CaseCode;
import org.chancery.casework.CaseStatus;
import org.chancery.casework.Tracking;
import org.chancery.demo.internal.SampleNotes.Keys;
import org.chancery.platform.PlatformSettings;
import org.chancery.testing.HouseTest;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessResourceFailureException;

@HouseTest
class SampleMinistryTests {
    @Autowired
    Teller teller;

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
        SampleMinistry ministry = new SampleMinistry(elsewhere, new SampleSettings(0), notes, teller, clock);
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
        SampleMinistry ministry = new SampleMinistry(elsewhere, new SampleSettings(1), notes, new AwayTeller(), clock);
        assertThatThrownBy(() -> ministry.tell(1, Instant.now()))
                .isInstanceOf(DataAccessResourceFailureException.class);
        assertThat(notes.isTold()).isFalse();
        assertThat(notes.cases()).isEmpty();
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
