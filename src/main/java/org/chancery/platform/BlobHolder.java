package org.chancery.platform;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A module that keeps files in {@link Blobs}, asked before contents are erased. */
public interface BlobHolder {
    /** @return hashes of everything that it keeps of a document; empty where it knows none of that id */
    default Set<String> of(UUID document) {
        return Set.of();
    }

    /** Takes away what it keeps of a document's words beside its files, in the transaction that disposes of it; what it was stays. */
    default void forget(UUID document) {}

    /** @return what it uses any of these hashes for */
    List<Use> uses(Collection<String> hashes);

    /**
     * That something is made of a file.
     *
     * @param document whose content it is; null for what never goes, such as a closed register
     */
    record Use(String sha256, @Nullable UUID document) {}
}
