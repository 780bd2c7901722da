package org.chancery.drafting.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import org.chancery.platform.Blobs;
import org.chancery.platform.PlatformSettings;
import org.chancery.records.BeforeIssue;
import org.chancery.records.DocumentId;
import org.chancery.signing.KeyId;
import org.chancery.signing.Stamping;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Signs annexes for the agency when their document is sealed; one that was signed in an earlier try stays as it is. */
@Component
class AnnexSigning implements BeforeIssue {
    private final AnnexStore annexes;
    private final Stamping stamping;
    private final Blobs blobs;
    private final Keeping keeping;
    private final PlatformSettings settings;
    private final Clock clock;

    AnnexSigning(
            AnnexStore annexes,
            Stamping stamping,
            Blobs blobs,
            Keeping keeping,
            PlatformSettings settings,
            Clock clock) {
        this.annexes = annexes;
        this.stamping = stamping;
        this.blobs = blobs;
        this.keeping = keeping;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public void prepare(DocumentId document, String number, KeyId agency) {
        for (AnnexStore.Unsigned annex : annexes.unsigned(document.value())) {
            Instant now = clock.instant();
            byte[] signed = stamping.annex(read(annex.sha256()), agency, number, now);
            Blobs.Blob blob = blobs.store(new ByteArrayInputStream(signed), 2 * settings.uploadLimit());
            keeping.keep(annex, blob.sha256(), now);
        }
    }

    private byte[] read(String sha256) {
        try (InputStream content = blobs.open(sha256)) {
            return content.readAllBytes();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Keeps each signed annex with its entry in the ledger. */
    @Component
    static class Keeping {
        private final AnnexStore annexes;
        private final DraftJournal journal;

        Keeping(AnnexStore annexes, DraftJournal journal) {
            this.annexes = annexes;
            this.journal = journal;
        }

        @Transactional
        void keep(AnnexStore.Unsigned annex, String sha256, Instant at) {
            if (annexes.signed(annex, sha256, at)) {
                journal.annex(annex.draft(), "signed", annex.ordinal(), sha256);
            }
        }
    }
}
