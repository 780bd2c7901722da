package org.chancery.archive.internal;

import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.chancery.archive.Preserved;
import org.chancery.audit.Audit;
import org.chancery.jooq.archive.tables.records.PreservationRecord;
import org.chancery.jooq.archive.tables.records.RenewalRecord;
import org.chancery.platform.Blobs;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes down what a look at an archived document came to: its versions, and the ledger. */
@Component
class PreservationBook {
    private final PreservationStore store;
    private final Blobs blobs;
    private final Audit audit;

    PreservationBook(PreservationStore store, Blobs blobs, Audit audit) {
        this.store = store;
        this.blobs = blobs;
        this.audit = audit;
    }

    @Transactional
    void write(PreservationRecord row, PreservationLook.Outcome outcome, Instant now, Instant next) {
        String before = row.getState();
        byte[] renewed = outcome.renewed();
        if (renewed != null) {
            renewed(row, renewed, Objects.requireNonNull(outcome.until()), now);
        }
        row.setState(outcome.state().name());
        row.setProvenUntil(outcome.until());
        row.setNextLook(next);
        row.setWhy(outcome.fault() == null ? "" : outcome.fault().code());
        store.update(row);
        boolean worse = outcome.state() == Preserved.State.WAITING || outcome.state() == Preserved.State.UNSOUND;
        if (worse && !before.equals(outcome.state().name())) {
            audit.append(
                    "archive.signature-not-renewed",
                    "content",
                    row.getSha256(),
                    Map.of("state", outcome.state(), "why", row.getWhy()));
        }
    }

    private void renewed(PreservationRecord row, byte[] renewed, Instant until, Instant now) {
        Blobs.Blob blob = blobs.store(new ByteArrayInputStream(renewed), renewed.length);
        int version = row.getVersions() + 1;
        RenewalRecord renewal = new RenewalRecord();
        renewal.setOriginal(row.getSha256());
        renewal.setVersion(version);
        renewal.setSha256(blob.sha256());
        renewal.setSize(blob.size());
        renewal.setMadeAt(now);
        renewal.setProvenUntil(until);
        store.insert(renewal);
        row.setLatest(blob.sha256());
        row.setVersions(version);
        audit.append(
                "archive.signature-renewed",
                "content",
                row.getSha256(),
                Map.of("version", version, "sha256", blob.sha256(), "until", until.toString()));
    }
}
