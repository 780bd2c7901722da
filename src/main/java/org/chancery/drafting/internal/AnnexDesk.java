package org.chancery.drafting.internal;

import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.chancery.drafting.DraftAction;
import org.chancery.drafting.DraftAnnex;
import org.chancery.drafting.DraftAnnexes;
import org.chancery.drafting.DraftId;
import org.chancery.drafting.DraftingError;
import org.chancery.jooq.drafting.tables.records.DraftRecord;
import org.chancery.platform.Blobs;
import org.chancery.platform.CurrentActor;
import org.chancery.platform.Fault;
import org.chancery.platform.Idempotency;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Annexes of drafts: who may change them is who may submit the draft, and who reads them is who reads it. */
@Component
class AnnexDesk implements DraftAnnexes {
    private final AnnexRoom room;
    private final AnnexStore annexes;
    private final DraftFileStore files;
    private final Idempotency commands;
    private final Blobs blobs;
    private final Clock clock;

    AnnexDesk(
            AnnexRoom room, AnnexStore annexes, DraftFileStore files, Idempotency commands, Blobs blobs, Clock clock) {
        this.room = room;
        this.annexes = annexes;
        this.files = files;
        this.commands = commands;
        this.blobs = blobs;
        this.clock = clock;
    }

    /** An annex that is added, as it is recognised when it is sent again, which makes another file of the same bytes. */
    private record Addition(UUID draft, String sent) {}

    @Override
    public List<DraftAnnex> of(DraftId id) {
        return annexes.of(room.read(id).getId());
    }

    @Override
    @Transactional
    public void add(DraftId id, UUID file, String key) {
        String sha256 = files.mine(file)
                .orElseThrow(() -> new Fault(DraftingError.FILE_UNKNOWN))
                .sha256();
        String sent = files.sent(file).orElseThrow();
        if (commands.begin("drafting", key, new Addition(id.value(), sent), id.value())
                .isPresent()) {
            return;
        }
        DraftRecord row = room.locked(id);
        if (annexes.of(row.getId()).size() >= MOST) {
            throw new Fault(DraftingError.ANNEXES_FULL, MOST);
        }
        int ordinal = annexes.insert(row.getId(), file, clock.instant());
        room.note(row.getId(), "added", ordinal, sha256);
    }

    @Override
    @Transactional
    public void remove(DraftId id, int ordinal) {
        DraftRecord row = room.locked(id);
        annexes.find(row.getId(), ordinal).ifPresent(annex -> {
            annexes.remove(row.getId(), ordinal, clock.instant());
            room.note(row.getId(), "removed", ordinal, annex.sha256());
        });
    }

    @Override
    public InputStream content(DraftId id, int ordinal) {
        DraftRecord row = room.open(id);
        return blobs.open(annexes.find(row.getId(), ordinal)
                .orElseThrow(() -> new Fault(DraftingError.NOT_FOUND))
                .sha256());
    }

    /** The drafts to which annexes belong, and what is written down of them. */
    @Component
    static class AnnexRoom {
        private final DraftRowStore drafts;
        private final DraftReading reading;
        private final DraftAccess access;
        private final DraftJournal journal;

        AnnexRoom(DraftRowStore drafts, DraftReading reading, DraftAccess access, DraftJournal journal) {
            this.drafts = drafts;
            this.reading = reading;
            this.access = access;
            this.journal = journal;
        }

        /** For whoever may see the page; who received the document sees them once it is issued. */
        DraftRecord read(DraftId id) {
            DraftRecord row = drafts.require(id.value());
            reading.requireReader(row);
            return row;
        }

        DraftRecord open(DraftId id) {
            DraftRecord row = drafts.require(id.value());
            reading.requireStanding(row);
            access.looked(row, "annex");
            return row;
        }

        /** The draft, locked, for its drafter while they have it. */
        DraftRecord locked(DraftId id) {
            DraftRecord row = drafts.lock(id.value());
            access.require(DraftAction.SUBMIT, row);
            drafts.standing(row)
                    .refusal(DraftAction.SUBMIT, CurrentActor.get().id())
                    .ifPresent(error -> {
                        throw new Fault(error);
                    });
            return row;
        }

        void note(UUID draft, String verb, int ordinal, String sha256) {
            journal.annex(draft, verb, ordinal, sha256);
        }
    }
}
