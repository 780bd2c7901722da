package org.chancery.content.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.chancery.audit.Audit;
import org.chancery.content.ContentRead;
import org.chancery.content.ContentState;
import org.chancery.content.internal.ContentStore.Due;
import org.chancery.content.internal.ContentStore.Reading;
import org.chancery.platform.CurrentActor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what was found, tells of it, and has it in the ledger where somebody may have to answer for it. */
@Component
class ContentJournal {
    private static final Logger log = LoggerFactory.getLogger(ContentJournal.class);
    private final ContentStore store;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ContentJournal(ContentStore store, Audit audit, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    public void read(String sha256, Reading reading) {
        store.read(sha256, reading, clock.instant());
        events.publishEvent(
                new ContentRead(sha256, reading.problem() == null ? ContentState.READ : ContentState.UNREADABLE));
    }

    @Transactional
    public void infected(String sha256, String found) {
        store.infected(sha256, found, clock.instant());
        audit.append("content.infected", "blob", sha256, Map.of("found", found));
        events.publishEvent(new ContentRead(sha256, ContentState.INFECTED));
    }

    /** A file that is not even taken; the ledger has it though whatever asked for it fails. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void refused(String found) {
        audit.append("content.infected", "person", CurrentActor.get().id(), Map.of("found", found));
    }

    @Transactional
    public void away(Due file, String reason, Duration pause) {
        log.warn("the malware scanner is away ({}): {} waits", reason, file.sha256());
        Instant next = clock.instant().plus(pause);
        store.putOff(file.sha256(), true, next);
    }
}
