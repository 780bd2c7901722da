package org.chancery.casework.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.chancery.casework.CaseworkError;
import org.chancery.casework.UploadReceipt;
import org.chancery.casework.Uploads;
import org.chancery.clearance.SecretRefusals;
import org.chancery.platform.Blobs;
import org.chancery.platform.Fault;
import org.chancery.platform.FileNames;
import org.chancery.platform.PlatformFault;
import org.chancery.platform.PlatformSettings;
import org.springframework.stereotype.Service;

/** Takes files: to disk first, then before the inspector, then into the blobs. */
@Service
class UploadDesk implements Uploads {
    private static final int MEBIBYTE = 1 << 20;
    private final UploadStore store;
    private final Inspectors inspectors;
    private final Blobs blobs;
    private final PlatformSettings settings;
    private final Clock clock;
    private final SecretRefusals refusals;
    private final Path waiting;

    UploadDesk(
            UploadStore store,
            Inspectors inspectors,
            Blobs blobs,
            PlatformSettings settings,
            Clock clock,
            SecretRefusals refusals)
            throws IOException {
        this.store = store;
        this.inspectors = inspectors;
        this.blobs = blobs;
        this.settings = settings;
        this.clock = clock;
        this.refusals = refusals;
        this.waiting = Files.createDirectories(settings.home().toAbsolutePath().resolve("uploads"));
        dropCutOff();
    }

    /** What is there when the program starts is of requests that a killed program never answered. */
    private void dropCutOff() throws IOException {
        try (Stream<Path> left = Files.list(waiting)) {
            left.forEach(file -> file.toFile().delete());
        }
    }

    @Override
    public UploadReceipt receive(String fileName, InputStream content) {
        Path file = waiting.resolve(UUID.randomUUID().toString());
        try {
            write(content, file);
            Inspection found = inspectors.inspect(file);
            CaseworkError problem = found.problem();
            if (problem == CaseworkError.FILE_SECRET) {
                refusals.record("application", "");
            }
            if (problem != null) {
                throw new Fault(problem);
            }
            return keep(fileName, file, found);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } finally {
            file.toFile().delete();
        }
    }

    private void write(InputStream content, Path file) throws IOException {
        if (Files.getFileStore(waiting).getUsableSpace() < settings.reservedSpace()) {
            throw new Fault(PlatformFault.STORAGE_FULL);
        }
        long size = 0;
        byte[] buffer = new byte[64 * 1024];
        try (OutputStream out = Files.newOutputStream(file)) {
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                size += read;
                if (size > settings.uploadLimit()) {
                    throw new Fault(PlatformFault.FILE_TOO_LARGE, settings.uploadLimit() / MEBIBYTE);
                }
                out.write(buffer, 0, read);
            }
        }
        if (size == 0) {
            throw new Fault(CaseworkError.FILE_EMPTY);
        }
    }

    private UploadReceipt keep(String fileName, Path file, Inspection found) throws IOException {
        Blobs.Blob blob;
        try (InputStream content = Files.newInputStream(file)) {
            blob = blobs.store(content, settings.uploadLimit());
        }
        UploadReceipt receipt = new UploadReceipt(
                UUID.randomUUID(),
                FileNames.clean(fileName, found.mediaType()),
                found.mediaType(),
                found.pages(),
                blob.sha256(),
                blob.size());
        store.add(receipt, clock.instant());
        return receipt;
    }

    @Override
    public Optional<UploadReceipt> find(UUID id) {
        return store.find(id);
    }
}
