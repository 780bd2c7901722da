package org.chancery.audit.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.chancery.audit.Audit;
import org.chancery.testing.HouseTest;
import org.chancery.testing.LedgerCheck;
import org.chancery.testing.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Strangers hold the ledger to its word, with a program that shares nothing with it. */
@HouseTest
class LedgerWitnessTests {
    @LocalServerPort
    int port;

    @Autowired
    Audit audit;

    @TempDir
    Path folder;

    private Visitor stranger;

    @BeforeEach
    void comeIn() {
        stranger = new Visitor(port);
    }

    @Test
    void witnessSeesTheLedgerGrowAndNothingElse() throws Exception {
        write(1);
        String url = "http://localhost:" + port;
        assertThat(LedgerCheck.run("witness", url, folder.toString()).said())
                .contains("HOLDS: kept the first checkpoint");
        write(300);
        assertThat(LedgerCheck.run("witness", url, folder.toString()).said()).contains("HOLDS: grew from");
        Path kept = folder.resolve("checkpoint");
        String forged = Files.readString(kept).replaceFirst("\n(\\d+)\n", "\n1\n");
        Files.writeString(kept, forged);
        LedgerCheck broken = LedgerCheck.run("witness", url, folder.toString());
        assertThat(broken.code()).isEqualTo(1);
        assertThat(broken.said()).contains("BROKEN: the checkpoint is not signed");
    }

    @Test
    void tilesAreServedAsMonitorsExpectThem() throws Exception {
        write(260);
        String[] checkpoint = stranger.get("/ledger/checkpoint").body().split("\n");
        assertThat(Long.parseLong(checkpoint[1])).isGreaterThanOrEqualTo(260);
        assertThat(checkpoint[0]).endsWith("/ledger");
        assertThat(stranger.get("/ledger/tile/0/000").body().getBytes(StandardCharsets.ISO_8859_1))
                .isNotEmpty();
        assertThat(stranger.get("/ledger/tile/0/001.p/4").statusCode()).isEqualTo(200);
        assertThat(stranger.get("/ledger/tile/1/000.p/1").statusCode()).isEqualTo(200);
        assertThat(stranger.get("/ledger/tile/entries/000").statusCode()).isEqualTo(200);
    }

    @Test
    void whatIsNotThereIsSaidPlainly() throws Exception {
        for (String path : List.of(
                "/ledger/tile/0/x999/999",
                "/ledger/tile/7/000",
                "/ledger/tile/0/../000",
                "/ledger/tile/0/000.p/0",
                "/ledger/consistency?from=5&to=2",
                "/ledger/consistency?from=0&to=999999999")) {
            assertThat(stranger.get(path).statusCode()).as(path).isIn(400, 404);
        }
        assertThat(stranger.get("/api/verify/0000-0000-0000/ledger").statusCode())
                .isEqualTo(404);
    }

    /** Writes so many acts and waits until they are chained. */
    private void write(int count) throws Exception {
        long before = size();
        for (int i = 0; i < count; i++) {
            audit.append("test.noted", "test", "ledger", Map.of("step", i));
        }
        await().until(() -> size() >= before + count);
    }

    private long size() throws Exception {
        return Long.parseLong(stranger.get("/ledger/checkpoint").body().split("\n")[1]);
    }
}
