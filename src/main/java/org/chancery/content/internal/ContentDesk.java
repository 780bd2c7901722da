package org.chancery.content.internal;

import java.time.Clock;
import java.util.Optional;
import org.chancery.content.Content;
import org.chancery.content.ContentError;
import org.chancery.content.ContentState;
import org.chancery.content.Contents;
import org.chancery.content.Problem;
import org.chancery.content.internal.ContentStore.Scan;
import org.chancery.platform.Fault;
import org.springframework.stereotype.Component;

/** What files say, for the modules above. */
@Component
class ContentDesk implements Contents {
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_TYPE = 200;
    private final ContentStore store;
    private final Clamd clamd;
    private final Workshop workshop;
    private final RenditionBlobStore renditions;
    private final Clock clock;

    ContentDesk(ContentStore store, Clamd clamd, Workshop workshop, RenditionBlobStore renditions, Clock clock) {
        this.store = store;
        this.clamd = clamd;
        this.workshop = workshop;
        this.renditions = renditions;
        this.clock = clock;
    }

    @Override
    public void enqueue(String sha256, String name, String type) {
        String plain = type.length() > LONGEST_TYPE ? "" : type.replaceAll("[^\\w/.+-]", "");
        store.insert(sha256, clean(name), plain, clock.instant());
    }

    /** @return the last part of a path, without letters that steer a terminal or a page */
    static String clean(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                .replaceAll("\\p{C}", "")
                .strip();
        String known = last.isEmpty() || last.matches("\\.+") ? "file" : last;
        return known.substring(0, Math.min(LONGEST_NAME, known.length()));
    }

    @Override
    public Optional<Content> find(String sha256) {
        return store.find(sha256);
    }

    @Override
    public String text(String sha256) {
        return store.text(sha256);
    }

    @Override
    public void requireServable(String sha256) {
        Optional<Content> known = store.find(sha256);
        if (known.isPresent() && known.get().state() == ContentState.INFECTED) {
            throw new Fault(ContentError.INFECTED);
        }
        if (clamd.isConfigured() && store.scan(sha256) != Scan.CLEAN) {
            if (known.isEmpty()) {
                enqueue(sha256, "", "");
            } else if (known.get().problem() != Problem.NOT_SCANNABLE) {
                store.wake(sha256, clock.instant());
            }
            throw new Fault(ContentError.BEING_CHECKED);
        }
    }

    @Override
    public byte[] picture(String sha256, int page) {
        requireServable(sha256);
        Optional<Content> known = store.find(sha256);
        if (page < 1
                || known.isPresent()
                        && known.get().pages() > 0
                        && page > known.get().pages()) {
            throw new Fault(ContentError.NO_SUCH_PAGE);
        }
        return workshop.paint(sha256, page).picture();
    }

    @Override
    public void requestRendition(String sha256) {
        store.requestRendition(sha256, clock.instant());
    }

    @Override
    public Optional<String> erase(String sha256) {
        return renditions.erase(sha256);
    }
}
