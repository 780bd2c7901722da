package org.chancery.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Predicate;
import org.chancery.casework.Applicant;
import org.chancery.platform.Blobs;
import org.chancery.platform.Fault;
import org.chancery.testing.HouseTest;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@HouseTest
class ContentsTests {
    @Autowired
    Contents contents;

    @Autowired
    Blobs blobs;

    @Test
    void aFileIsReadSoonAfterItWasEnqueuedHoweverOften() throws Exception {
        String words = "Bộ Ngoại giao trân trọng thông báo " + UUID.randomUUID();
        String sha256 = stored(words.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        contents.enqueue(sha256, "../../etc/thông báo.txt", "text/plain");
        contents.enqueue(sha256, "again.txt", "");
        Content read = awaited(sha256, known -> known.state() == ContentState.READ);
        assertThat(read.name()).isEqualTo("thông báo.txt");
        assertThat(read.type()).isEqualTo("text/plain");
        assertThat(read.language()).isEqualTo("vi");
        assertThat(read.source()).isEqualTo(TextSource.LAYER);
        assertThat(contents.text(sha256)).contains(words);
    }

    @Test
    void anUnreadableFileIsSaidToBeSo() throws Exception {
        String sha256 = stored(("%PDF-1.7 nothing " + UUID.randomUUID()).getBytes());
        contents.enqueue(sha256, "x.pdf", "application/pdf");
        Content read = awaited(sha256, known -> known.state() == ContentState.UNREADABLE);
        assertThat(read.problem()).isEqualTo(Problem.BROKEN);
        assertThatThrownBy(() -> contents.picture(sha256, 1))
                .isInstanceOfSatisfying(
                        Fault.class, fault -> assertThat(fault.code()).isEqualTo(ContentError.NO_PICTURE));
    }

    @Test
    void aPageIsShownAsAPicture() throws Exception {
        String sha256 = stored(Applicant.pdf());
        assertThat(contents.picture(sha256, 1)).startsWith(0x89, 'P', 'N', 'G');
        assertThatThrownBy(() -> contents.picture(sha256, 0))
                .isInstanceOfSatisfying(
                        Fault.class, fault -> assertThat(fault.code()).isEqualTo(ContentError.NO_SUCH_PAGE));
    }

    @Test
    void anArchivableRenditionIsMadeAndTheOriginalStays() throws Exception {
        String sha256 = stored(Applicant.pdf());
        contents.enqueue(sha256, "letter.pdf", "application/pdf");
        contents.requestRendition(sha256);
        Rendition made = awaited(
                        sha256,
                        known -> known.rendition().state() != Rendition.State.NONE
                                && known.rendition().state() != Rendition.State.WAITING)
                .rendition();
        Assumptions.assumeTrue(
                Files.isExecutable(Path.of("/usr/bin/gs")), "Ghostscript is missing: no rendition is made here");
        assertThat(made.state()).as(made.note()).isIn(Rendition.State.MADE, Rendition.State.ORIGINAL);
        assertThat(blobs.path(made.sha256())).exists();
        assertThat(blobs.path(sha256)).exists();
    }

    private String stored(byte[] file) {
        return blobs.store(new ByteArrayInputStream(file), 1 << 24).sha256();
    }

    private Content awaited(String sha256, Predicate<Content> until) {
        return await().atMost(Duration.ofSeconds(60))
                .until(() -> contents.find(sha256).orElseThrow(), until);
    }
}
