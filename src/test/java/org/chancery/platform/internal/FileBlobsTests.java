package org.chancery.platform.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.chancery.platform.Fault;
import org.chancery.platform.PlatformFault;
import org.chancery.platform.PlatformSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileBlobsTests {
    @TempDir
    Path home;

    @Test
    void aFileIsKnownByItsContentAndStoredOnce() throws IOException {
        FileBlobs blobs = blobs(0);
        var first = blobs.store(bytes("abc"), 10);
        var second = blobs.store(bytes("abc"), 10);
        assertThat(first).isEqualTo(second);
        assertThat(first.sha256()).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assertThat(first.size()).isEqualTo(3);
        try (var content = blobs.open(first.sha256())) {
            assertThat(content.readAllBytes()).isEqualTo("abc".getBytes());
        }
        assertThat(storedFiles()).isEqualTo(1);
    }

    @Test
    void aFileOverTheLimitIsRefusedAndLeavesNothingBehind() throws IOException {
        FileBlobs blobs = blobs(0);
        assertThatThrownBy(() -> blobs.store(bytes("abcd"), 3))
                .isInstanceOfSatisfying(
                        Fault.class, fault -> assertThat(fault.code()).isEqualTo(PlatformFault.FILE_TOO_LARGE));
        assertThat(storedFiles()).isZero();
    }

    @Test
    void aNearlyFullDiskRefusesNewFilesWhileReadingGoesOn() throws IOException {
        String stored = blobs(0).store(bytes("old"), 10).sha256();
        FileBlobs full = blobs(Long.MAX_VALUE);
        assertThatThrownBy(() -> full.store(bytes("new"), 10))
                .isInstanceOfSatisfying(
                        Fault.class, fault -> assertThat(fault.code()).isEqualTo(PlatformFault.STORAGE_FULL));
        try (var content = full.open(stored)) {
            assertThat(content.readAllBytes()).isEqualTo("old".getBytes());
        }
    }

    @Test
    void whatAKilledProgramLeftHalfWrittenIsGoneAfterTheNextStart() throws IOException {
        Path half = Files.createDirectories(home.resolve("blobs/incoming")).resolve("half");
        Files.writeString(half, "ab");
        blobs(0);
        assertThat(half).doesNotExist();
    }

    @Test
    void aNameThatIsNoHashFindsNothing() throws IOException {
        FileBlobs blobs = blobs(0);
        assertThatThrownBy(() -> blobs.open("../../secrets/database-owner")).isInstanceOf(Fault.class);
        assertThatThrownBy(() -> blobs.open("00".repeat(32))).isInstanceOf(Fault.class);
    }

    private long storedFiles() throws IOException {
        try (Stream<Path> walk = Files.walk(home.resolve("blobs"))) {
            return walk.filter(Files::isRegularFile).count();
        }
    }

    private FileBlobs blobs(long reserved) throws IOException {
        return new FileBlobs(new PlatformSettings(home, "demo", URI.create("http://localhost"), 10, reserved));
    }

    private static ByteArrayInputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes());
    }
}
