package org.chancery.archive.internal;

import static org.chancery.jooq.archive.Tables.ERASURE;
import static org.chancery.testing.Acting.as;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.chancery.archive.Disposal;
import org.chancery.archive.Disposals;
import org.chancery.archive.Dossier;
import org.chancery.platform.Blobs;
import org.jooq.DSLContext;

/** Carries disposals out and lets the eraser have what they give up. */
record Disposing(ArchiveRoom room, Disposals disposals, Eraser eraser, Blobs blobs, DSLContext sql) {
    void dispose(Dossier... files) {
        Disposal list = as(
                room.clerk,
                () -> disposals.propose(
                        room.unit, Stream.of(files).map(Dossier::id).toList(), "Hết thời hạn bảo quản"));
        as(room.clerk, () -> disposals.tellUnits(list.id()));
        as(room.head, () -> disposals.decide(list.id(), true, "Quyết định 12/QĐ"));
        as(room.clerk, () -> disposals.execute(list.id(), "Nguyễn Văn A", "Xóa dữ liệu"));
    }

    /** As if it had been stored longer ago than the eraser waits for. */
    void rest(String sha256) throws IOException {
        if (Files.exists(blobs.path(sha256))) {
            Files.setLastModifiedTime(
                    blobs.path(sha256), FileTime.from(Instant.now().minus(Eraser.REST.plusHours(1))));
        }
    }

    void erase(UUID document) throws IOException {
        for (String sha256 : sql.select(ERASURE.SHA256)
                .from(ERASURE)
                .where(ERASURE.DOCUMENT.eq(document))
                .fetch(ERASURE.SHA256)) {
            rest(sha256);
        }
        sql.update(ERASURE)
                .set(ERASURE.NEXT_LOOK, Instant.EPOCH)
                .where(ERASURE.DOCUMENT.eq(document))
                .and(ERASURE.STATE.eq("WAITING"))
                .execute();
        while (eraser.one()) {
            Thread.onSpinWait();
        }
    }

    List<String> states(UUID document) {
        return sql.selectDistinct(ERASURE.STATE)
                .from(ERASURE)
                .where(ERASURE.DOCUMENT.eq(document))
                .fetch(ERASURE.STATE);
    }
}
