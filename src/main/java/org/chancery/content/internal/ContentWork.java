package org.chancery.content.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.chancery.content.ContentState;
import org.chancery.content.Problem;
import org.chancery.content.Rendition;
import org.chancery.content.TextSource;
import org.chancery.content.internal.ContentStore.Due;
import org.chancery.content.internal.ContentStore.Reading;
import org.chancery.content.internal.ContentStore.Scan;
import org.chancery.platform.Blobs;
import org.springframework.stereotype.Component;

/** Does what one file waits for: scan, read, render, in this order; each result is kept before the next step begins. */
@Component
class ContentWork {
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);
    private static final long LARGEST_RENDITION = 512L << 20;

    private final ContentStore store;
    private final ContentJournal journal;
    private final Clamd clamd;
    private final BlobReading reading;
    private final Workshop workshop;
    private final Parts parts;

    /** Where files lie, and what time it is. */
    @Component
    record Parts(Blobs blobs, Clock clock) {}

    ContentWork(
            ContentStore store,
            ContentJournal journal,
            Clamd clamd,
            BlobReading reading,
            Workshop workshop,
            Parts parts) {
        this.store = store;
        this.journal = journal;
        this.clamd = clamd;
        this.reading = reading;
        this.workshop = workshop;
        this.parts = parts;
    }

    void perform(Due file) {
        if (!passes(file)) {
            return;
        }
        if (file.state() == ContentState.WAITING || file.state() == ContentState.CHECKING) {
            journal.read(file.sha256(), reading.read(file.sha256(), file.type()));
        }
        if (file.rendition() == Rendition.State.WAITING) {
            store.rendered(file.sha256(), render(file.sha256()));
        }
        store.settle(file.sha256());
    }

    /** @return whether it may be opened */
    private boolean passes(Due file) {
        if (file.scan() == Scan.INFECTED) {
            store.settle(file.sha256());
            return false;
        }
        if (file.scan() == Scan.CLEAN || !clamd.isConfigured()) {
            return true;
        }
        return switch (clamd.scan(file.sha256())) {
            case Clamd.Verdict.Clean clean -> {
                store.scanned(file.sha256(), Scan.CLEAN);
                yield true;
            }
            case Clamd.Verdict.Found found -> {
                journal.infected(file.sha256(), found.name());
                yield false;
            }
            case Clamd.Verdict.TooLarge tooLarge -> {
                journal.read(file.sha256(), unscanned(file));
                store.settle(file.sha256());
                yield false;
            }
            case Clamd.Verdict.Away away -> {
                journal.away(file, away.reason(), pause(file.attempts()));
                yield false;
            }
        };
    }

    private static Reading unscanned(Due file) {
        return new Reading(
                file.type(), Problem.NOT_SCANNABLE, "", 0, "und", TextSource.NONE, java.util.Set.of(), "", false);
    }

    /** @return five seconds, doubled at each attempt, five minutes at most */
    static Duration pause(int attempts) {
        Duration doubled = Duration.ofSeconds(5).multipliedBy(1L << Math.min(attempts, 10));
        return doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
    }

    private Rendition render(String sha256) {
        try {
            Path output = Files.createTempFile("chancery-rendition-", ".pdf");
            try {
                return rendition(sha256, workshop.archive(sha256, output), output);
            } finally {
                Files.delete(output);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Rendition rendition(String sha256, WorkAnswer made, Path output) throws IOException {
        Problem problem = made.problem();
        if (problem != null) {
            boolean kind = problem == Problem.UNKNOWN_KIND;
            String note = made.note().isEmpty() ? problem.name() : made.note();
            return new Rendition(kind ? Rendition.State.NOT_HERE : Rendition.State.FAILED, null, note);
        }
        if (made.flag()) {
            return new Rendition(Rendition.State.ORIGINAL, sha256, "");
        }
        try (InputStream content = Files.newInputStream(output)) {
            Blobs.Blob blob = parts.blobs().store(content, LARGEST_RENDITION);
            return new Rendition(Rendition.State.MADE, blob.sha256(), "");
        }
    }
}
