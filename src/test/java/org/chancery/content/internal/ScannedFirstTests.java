package org.chancery.content.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.chancery.testing.Refusals.refused;

import java.io.ByteArrayInputStream;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.chancery.audit.Audit;
import org.chancery.content.ContentError;
import org.chancery.content.ContentState;
import org.chancery.content.Rendition;
import org.chancery.content.internal.ContentStore.Due;
import org.chancery.content.internal.ContentStore.Scan;
import org.chancery.platform.Blobs;
import org.chancery.testing.HouseTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Where a scanner is set, nothing that it has not passed is opened or given out. */
@HouseTest
class ScannedFirstTests {
    @Autowired
    RenditionBlobStore renditions;

    @Autowired
    ContentStore store;

    @Autowired
    ContentJournal journal;

    @Autowired
    BlobReading reading;

    @Autowired
    Workshop workshop;

    @Autowired
    Blobs blobs;

    @Autowired
    Audit audit;

    @Autowired
    Clock clock;

    @Test
    void whileTheScannerIsAwayAFileWaitsAndThenItIsRead() throws Exception {
        String sha256 = waiting("A letter " + UUID.randomUUID());
        String away;
        try (ServerSocket nobody = new ServerSocket(0)) {
            away = "127.0.0.1:" + nobody.getLocalPort();
        }
        work(away, sha256);
        assertThat(state(sha256)).isEqualTo(ContentState.CHECKING);
        assertThat(store.text(sha256)).isEmpty();
        refused(ContentError.BEING_CHECKED, () -> desk(away).requireServable(sha256));
        refused(ContentError.BEING_CHECKED, () -> desk(away).picture(sha256, 1));
        try (ClamdTests.Stub daemon = new ClamdTests.Stub(1 << 20)) {
            work(daemon.address(), sha256);
            assertThat(state(sha256)).isEqualTo(ContentState.READ);
            assertThatCode(() -> desk(daemon.address()).requireServable(sha256)).doesNotThrowAnyException();
        }
    }

    @Test
    void whatTheScannerFindsIsHeldBackForGoodAndStandsInTheLedger() throws Exception {
        String sha256 = waiting(ClamdTests.EICAR + UUID.randomUUID());
        try (ClamdTests.Stub daemon = new ClamdTests.Stub(1 << 20)) {
            work(daemon.address(), sha256);
        }
        assertThat(state(sha256)).isEqualTo(ContentState.INFECTED);
        assertThat(store.text(sha256)).isEmpty();
        refused(ContentError.INFECTED, () -> desk("").requireServable(sha256));
        refused(ContentError.INFECTED, () -> desk("").picture(sha256, 1));
        assertThat(audit.trail("blob", sha256)).singleElement().satisfies(entry -> assertThat(entry.action())
                .isEqualTo("content.infected"));
    }

    @Test
    void aFileFromBeforeTheScannerWasSetIsNotGivenOutUnscanned() {
        String sha256 = waiting("An old letter " + UUID.randomUUID());
        refused(ContentError.BEING_CHECKED, () -> desk("127.0.0.1:1").requireServable(sha256));
        assertThatCode(() -> desk("").requireServable(sha256)).doesNotThrowAnyException();
    }

    @Test
    void pausesGrowUpToFiveMinutes() {
        assertThat(ContentWork.pause(0)).isEqualTo(Duration.ofSeconds(5));
        assertThat(ContentWork.pause(2)).isEqualTo(Duration.ofSeconds(20));
        assertThat(ContentWork.pause(500)).isEqualTo(Duration.ofMinutes(5));
    }

    /** In the queue, but not yet due: the house's own job has no scanner and must not be quicker. */
    private String waiting(String content) {
        String sha256 = blobs.store(new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)), 1 << 20)
                .sha256();
        store.insert(sha256, "letter.txt", "text/plain", Instant.now().plus(Duration.ofDays(3650)));
        return sha256;
    }

    private void work(String scanner, String sha256) {
        ContentWork.Parts parts = new ContentWork.Parts(blobs, clock);
        Clamd clamd = new Clamd(ClamdTests.settings(scanner), blobs);
        new ContentWork(store, journal, clamd, reading, workshop, parts)
                .perform(new Due(
                        sha256, "letter.txt", "text/plain", state(sha256), Scan.NONE, Rendition.State.NONE, 100));
    }

    private ContentDesk desk(String scanner) {
        return new ContentDesk(store, new Clamd(ClamdTests.settings(scanner), blobs), workshop, renditions, clock);
    }

    private ContentState state(String sha256) {
        return store.find(sha256).orElseThrow().state();
    }
}
