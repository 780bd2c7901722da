package org.chancery.archive.internal;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.chancery.archive.DocumentKind;
import org.chancery.archive.internal.PreservationStore.Newcomer;
import org.chancery.records.DocumentAnnexes;
import org.chancery.records.DocumentId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes documents that were archived, each with its signed annexes, among those whose proof is looked after. */
@Component
class PreservationIntake {
    private static final int AT_ONCE = 500;

    private final PreservationStore store;
    private final DocumentAnnexes annexes;

    PreservationIntake(PreservationStore store, DocumentAnnexes annexes) {
        this.store = store;
        this.annexes = annexes;
    }

    /** @return whether there were any; then there may be more */
    @Transactional
    boolean some(Instant now) {
        List<Newcomer> newcomers = store.newcomers(AT_ONCE);
        newcomers.forEach(one -> store.take(one.document(), 0, one.kind(), one.sha256(), now));
        annexes.of(newcomers.stream()
                        .filter(one -> one.kind() == DocumentKind.OUTGOING)
                        .map(one -> new DocumentId(one.document()))
                        .collect(Collectors.toSet()))
                .forEach(annex -> store.take(
                        annex.document().value(), annex.ordinal(), DocumentKind.OUTGOING, annex.sha256(), now));
        return !newcomers.isEmpty();
    }
}
