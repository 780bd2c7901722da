package org.chancery.drafting.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.chancery.drafting.DraftFile;
import org.chancery.drafting.DraftFiles;
import org.chancery.drafting.DraftingError;
import org.chancery.identity.IdentityError;
import org.chancery.platform.Blobs;
import org.chancery.platform.Fault;
import org.chancery.platform.PlatformFault;
import org.chancery.platform.PlatformSettings;
import org.springframework.stereotype.Component;

/** Takes brought files; the original is kept as it came, beside the PDF that it is or was converted to. */
@Component
class Bringing implements DraftFiles {
    private static final int MEBIBYTE = 1 << 20;
    private static final int LONGEST_NAME = 200;

    private final BroughtFiles brought;
    private final Blobs blobs;
    private final DraftFileStore files;
    private final DraftAccess access;
    private final PlatformSettings settings;
    private final Clock clock;

    Bringing(
            BroughtFiles brought,
            Blobs blobs,
            DraftFileStore files,
            DraftAccess access,
            PlatformSettings settings,
            Clock clock) {
        this.brought = brought;
        this.blobs = blobs;
        this.files = files;
        this.access = access;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public DraftFile receive(String name, InputStream content) {
        if (!access.writesAnywhere()) {
            throw new Fault(IdentityError.FORBIDDEN);
        }
        byte[] original = read(content);
        BroughtFiles.Examined examined = brought.examine(original);
        Blobs.Blob source = blobs.store(new ByteArrayInputStream(original), settings.uploadLimit());
        Blobs.Blob pdf = blobs.store(new ByteArrayInputStream(examined.pdf()), settings.uploadLimit());
        DraftFile file = new DraftFile(UUID.randomUUID(), clean(name), pdf.sha256(), pdf.size(), examined.pages());
        files.insert(file, source.sha256(), clock.instant());
        brought.haveRead(file);
        return file;
    }

    private byte[] read(InputStream content) {
        try {
            byte[] bytes = content.readNBytes(Math.toIntExact(settings.uploadLimit()) + 1);
            if (bytes.length > settings.uploadLimit()) {
                throw new Fault(PlatformFault.FILE_TOO_LARGE, settings.uploadLimit() / MEBIBYTE);
            }
            if (bytes.length == 0) {
                throw new Fault(DraftingError.FILE_UNKNOWN);
            }
            return bytes;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** @return the last part of a path, without letters that steer a terminal or a page */
    private static String clean(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                .replaceAll("\\p{C}", "")
                .strip();
        String known = last.isEmpty() ? "document" : last;
        return known.substring(0, Math.min(LONGEST_NAME, known.length()));
    }

    @Override
    public Optional<DraftFile> mine(UUID id) {
        return files.mine(id);
    }
}
