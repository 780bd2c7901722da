package org.chancery.incoming.internal;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import org.chancery.content.Contents;
import org.chancery.platform.Blobs;
import org.chancery.platform.PlatformSettings;
import org.springframework.stereotype.Component;

/** The files themselves: kept, and given out only where nothing speaks against it. */
@Component
class ArrivalPapers {
    private final Blobs blobs;
    private final Contents contents;
    private final PlatformSettings settings;

    ArrivalPapers(Blobs blobs, Contents contents, PlatformSettings settings) {
        this.blobs = blobs;
        this.contents = contents;
        this.settings = settings;
    }

    /** Keeps a PDF, and has it scanned and read. */
    Blobs.Blob store(String name, byte[] pdf) {
        Blobs.Blob blob = blobs.store(new ByteArrayInputStream(pdf), settings.uploadLimit());
        contents.enqueue(blob.sha256(), name, "application/pdf");
        return blob;
    }

    InputStream open(String sha256) {
        contents.requireServable(sha256);
        return blobs.open(sha256);
    }

    byte[] picture(String sha256, int page) {
        return contents.picture(sha256, page);
    }
}
