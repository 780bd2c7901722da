package org.chancery.incoming.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.chancery.identity.Unit;
import org.chancery.incoming.InboxSource;
import org.chancery.platform.Blobs;
import org.chancery.platform.Fault;
import org.chancery.platform.FileNames;
import org.chancery.platform.PlatformFault;
import org.chancery.platform.PlatformSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Takes the PDF files that a scanner leaves in a unit's folder and moves them to {@code done} beside, or to {@code refused} where one
 * is too large. A file is taken once it has rested, so that none is taken half written. Links are never followed.
 */
@Component
class ScanFolder {
    private static final Logger log = LoggerFactory.getLogger(ScanFolder.class);
    private static final Duration REST = Duration.ofSeconds(10);
    private final InboxKeeper keeper;
    private final ArrivalPlaces places;
    private final Blobs blobs;
    private final PlatformSettings settings;
    private final Clock clock;

    ScanFolder(InboxKeeper keeper, ArrivalPlaces places, Blobs blobs, PlatformSettings settings, Clock clock) {
        this.keeper = keeper;
        this.places = places;
        this.blobs = blobs;
        this.settings = settings;
        this.clock = clock;
    }

    /** @return how many files were new */
    int read(Path root) throws IOException {
        int taken = 0;
        for (Unit unit : places.all()) {
            Path folder = root.resolve(unit.code());
            if (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
                taken += read(unit.code(), folder);
            }
        }
        return taken;
    }

    private int read(String unit, Path folder) throws IOException {
        int taken = 0;
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                if (isReady(file)) {
                    taken += take(unit, file) ? 1 : 0;
                }
            }
        }
        return taken;
    }

    private boolean isReady(Path file) throws IOException {
        String name = file.getFileName().toString();
        return !name.startsWith(".")
                && name.toLowerCase(Locale.ROOT).endsWith(".pdf")
                && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                && Files.getLastModifiedTime(file, LinkOption.NOFOLLOW_LINKS)
                        .toInstant()
                        .isBefore(clock.instant().minus(REST));
    }

    private boolean take(String unit, Path file) throws IOException {
        String name = file.getFileName().toString();
        Instant modified = Files.getLastModifiedTime(file).toInstant();
        Blobs.Blob blob;
        try (InputStream content = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            blob = blobs.store(content, settings.uploadLimit());
        } catch (Fault refused) {
            if (refused.code() != PlatformFault.FILE_TOO_LARGE) {
                throw refused;
            }
            log.warn("{} in the scanner's folder is too large to be taken", name);
            move(file, "refused");
            return false;
        }
        boolean added = keeper.keep(new Arrived(
                unit,
                InboxSource.SCANNER,
                blob.sha256() + " " + modified + " " + name,
                "",
                "",
                name,
                "",
                blob.sha256(),
                clock.instant(),
                List.of(new Arrived.Paper(FileNames.clean(name, "application/pdf"), blob)),
                true));
        move(file, "done");
        return added;
    }

    private static void move(Path file, String where) throws IOException {
        Path folder = Files.createDirectories(file.resolveSibling(where));
        Files.move(file, folder.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
    }
}
