package org.chancery.signing.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PdfSigningTests {
    @TempDir
    Path home;

    private SigningRoom room;

    @BeforeEach
    void open() throws Exception {
        room = new SigningRoom(home);
    }

    @Test
    void writesEveryStage() throws Exception {
        Path out = Files.createDirectories(Path.of("target/signing"));
        Files.write(out.resolve("letter.pdf"), SigningRoom.letter());
        Files.write(out.resolve("prepared.pdf"), room.prepared());
        Files.write(out.resolve("signed.pdf"), room.signed());
        Files.write(out.resolve("filled.pdf"), room.filled());
        Files.write(out.resolve("sealed.pdf"), room.sealed());
        assertThat(out.resolve("sealed.pdf")).exists();
        for (int round = 0; round < 5; round++) {
            long at = System.nanoTime();
            for (int i = 0; i < 10; i++) {
                room.sealed();
            }
            System.out.println("ms per sealed " + (System.nanoTime() - at) / 1e7);
        }
    }
}
