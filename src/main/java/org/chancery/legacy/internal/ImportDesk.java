package org.chancery.legacy.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.chancery.audit.Audit;
import org.chancery.clearance.SecretRefusals;
import org.chancery.incoming.LegacyArrivals.LegacyTable;
import org.chancery.jooq.legacy.tables.records.UploadRecord;
import org.chancery.legacy.ImportOrder;
import org.chancery.legacy.ImportReport;
import org.chancery.legacy.ImportRow;
import org.chancery.legacy.LegacyError;
import org.chancery.legacy.RegisterImports;
import org.chancery.legacy.RegisterKind;
import org.chancery.platform.Blobs;
import org.chancery.platform.CurrentActor;
import org.chancery.platform.Fault;
import org.chancery.platform.PlatformFault;
import org.chancery.records.Takeover;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps tables, checks them and takes them over. */
@Component
class ImportDesk implements RegisterImports {
    private static final int MOST_NAMED = 20;
    private final ImportStore uploads;
    private final Books books;
    private final Blobs blobs;
    private final Audit audit;
    private final Clock clock;
    private final SecretRefusals refusals;

    ImportDesk(ImportStore uploads, Books books, Blobs blobs, Audit audit, Clock clock, SecretRefusals refusals) {
        this.uploads = uploads;
        this.books = books;
        this.blobs = blobs;
        this.audit = audit;
        this.clock = clock;
        this.refusals = refusals;
    }

    @Override
    @Transactional
    public UUID upload(ImportOrder order, InputStream content) {
        byte[] bytes = read(content);
        Table table = Table.of(bytes, order.kind());
        books.judge(order, table);
        requireOpen(order, table);
        Blobs.Blob blob = blobs.store(new ByteArrayInputStream(bytes), SIZE_LIMIT);
        UUID id = UUID.randomUUID();
        uploads.insert(id, CurrentActor.get().id(), order, blob, clock.instant());
        audit.append(
                "register.import-checked",
                "register-import",
                id.toString(),
                Map.of("unit", order.unit(), "kind", order.kind(), "sha256", blob.sha256()));
        return id;
    }

    @Override
    @Transactional(readOnly = true)
    public ImportReport check(UUID id) {
        UploadRecord upload = uploads.find(id, CurrentActor.get().id()).orElseThrow(ImportDesk::unknown);
        ImportOrder order = order(upload);
        Table table = table(upload.getSha256(), order.kind());
        return report(upload, table, books.judge(order, table), upload.getTakenAt());
    }

    @Override
    @Transactional
    public ImportReport take(UUID id) {
        UploadRecord upload = uploads.lock(id, CurrentActor.get().id()).orElseThrow(ImportDesk::unknown);
        ImportOrder order = order(upload);
        Table table = table(upload.getSha256(), order.kind());
        requireWhole(books.judge(order, table));
        List<ImportRow> rows =
                books.take(order, table, new LegacyTable(order.name(), upload.getSha256(), upload.getSize()));
        requireWhole(rows);
        long taken = count(rows, Takeover.Outcome.TAKEN);
        Instant now = clock.instant();
        if (upload.getTakenAt() == null) {
            uploads.taken(id, taken, now);
        }
        audit.append(
                "register.imported",
                "register-import",
                id.toString(),
                Map.of(
                        "unit", order.unit(),
                        "kind", order.kind(),
                        "sha256", upload.getSha256(),
                        "taken", taken,
                        "duplicates", count(rows, Takeover.Outcome.DUPLICATE)));
        return report(upload, table, rows, now);
    }

    private static byte[] read(InputStream content) {
        try {
            byte[] bytes = content.readNBytes(Math.toIntExact(SIZE_LIMIT) + 1);
            if (bytes.length > SIZE_LIMIT) {
                throw new Fault(PlatformFault.FILE_TOO_LARGE, SIZE_LIMIT >> 20);
            }
            return bytes;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Before anything of it is written. */
    private void requireOpen(ImportOrder order, Table table) {
        if (!table.secret().isEmpty()) {
            refusals.record("import", order.unit());
            String rows = table.secret().stream()
                    .limit(MOST_NAMED)
                    .map(String::valueOf)
                    .collect(Collectors.joining(", "));
            throw new Fault(LegacyError.SECRET_MARK, rows);
        }
    }

    private static void requireWhole(List<ImportRow> rows) {
        long refused = count(rows, Takeover.Outcome.REFUSED);
        if (refused > 0) {
            throw new Fault(LegacyError.ROWS_REFUSED, refused);
        }
    }

    private static long count(List<ImportRow> rows, Takeover.Outcome outcome) {
        return rows.stream().filter(row -> row.takeover().outcome() == outcome).count();
    }

    private Table table(String sha256, RegisterKind kind) {
        try (InputStream content = blobs.open(sha256)) {
            return Table.of(content.readAllBytes(), kind);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static ImportReport report(
            UploadRecord upload,
            Table table,
            List<ImportRow> rows,
            @org.jspecify.annotations.Nullable Instant takenAt) {
        return new ImportReport(
                upload.getId(),
                order(upload),
                upload.getSha256(),
                table.encoding(),
                table.delimiter() == '\t' ? "TAB" : String.valueOf(table.delimiter()),
                table.ignored(),
                rows,
                takenAt);
    }

    private static ImportOrder order(UploadRecord upload) {
        return new ImportOrder(
                upload.getUnit(), RegisterKind.valueOf(upload.getKind()), upload.getGoOn(), upload.getName());
    }

    private static Fault unknown() {
        return new Fault(LegacyError.NOT_FOUND);
    }
}
