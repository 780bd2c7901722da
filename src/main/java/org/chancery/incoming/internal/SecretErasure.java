package org.chancery.incoming.internal;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.chancery.clearance.SecretMarks;
import org.chancery.content.Contents;
import org.chancery.platform.BlobHolder;
import org.chancery.platform.Blobs;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Erases what bears a degree of secrecy and is no registered document: what it says in the transaction, its bytes when that is kept. */
@Component
class SecretErasure {
    private final Contents contents;
    private final Blobs blobs;
    private final List<BlobHolder> holders;

    SecretErasure(Contents contents, Blobs blobs, List<BlobHolder> holders) {
        this.contents = contents;
        this.blobs = blobs;
        this.holders = holders;
    }

    boolean isSecret(String sha256) {
        return SecretMarks.inText(contents.text(sha256));
    }

    void erase(Collection<String> hashes) {
        Set<String> gone = new HashSet<>();
        for (String sha256 : hashes) {
            if (!isRegistered(sha256)) {
                contents.erase(sha256).ifPresent(gone::add);
                gone.add(sha256);
            }
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                gone.forEach(sha256 -> blobs.erase(sha256, Instant.MAX));
            }
        });
    }

    private boolean isRegistered(String sha256) {
        return holders.stream()
                .flatMap(holder -> holder.uses(List.of(sha256)).stream())
                .anyMatch(use -> use.document() != null);
    }
}
