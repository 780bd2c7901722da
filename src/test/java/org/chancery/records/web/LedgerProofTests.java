package org.chancery.records.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import org.chancery.identity.People;
import org.chancery.identity.Units;
import org.chancery.records.DocumentView;
import org.chancery.records.Records;
import org.chancery.records.internal.IssuedDocuments;
import org.chancery.testing.HouseTest;
import org.chancery.testing.LedgerCheck;
import org.chancery.testing.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whoever holds a document proves, without the ministry, that its issue stands in the ledger. */
@HouseTest
class LedgerProofTests {
    @LocalServerPort
    int port;

    @Autowired
    Records records;

    @Autowired
    Units units;

    @Autowired
    People people;

    @TempDir
    Path folder;

    @Test
    void proofOfIssueHoldsForTheFileAndForNoOther() throws Exception {
        IssuedDocuments documents = new IssuedDocuments(records, units, people);
        DocumentView document = documents.issue();
        Path pdf = Files.write(folder.resolve("result.pdf"), documents.pdf(document));
        Path proof = Files.writeString(folder.resolve("result.tlog-proof"), proof(document));
        Path key = Files.writeString(
                folder.resolve("key"), new Visitor(port).get("/ledger/key").body());

        LedgerCheck holds = LedgerCheck.run("proof", proof.toString(), key.toString(), pdf.toString());
        assertThat(holds.said()).contains("HOLDS: entry", "document.issued", "is the one");
        assertThat(holds.code()).isZero();

        Path other = Files.writeString(folder.resolve("other.pdf"), "%PDF-1.7 another");
        LedgerCheck another = LedgerCheck.run("proof", proof.toString(), key.toString(), other.toString());
        assertThat(another.said()).contains("BROKEN: the act is about another file");

        String forged = Files.readString(proof).replaceFirst("index (\\d+)", "index 0");
        Files.writeString(proof, forged);
        assertThat(LedgerCheck.run("proof", proof.toString(), key.toString()).code())
                .isEqualTo(1);
    }

    /** Waits until the act is chained. */
    private String proof(DocumentView document) {
        return await().until(
                        () -> new Visitor(port).get("/api/verify/" + document.verificationCode() + "/ledger"),
                        answer -> answer.statusCode() == 200)
                .body();
    }
}
