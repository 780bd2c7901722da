package org.chancery.search;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a module gives to be found. It is asked by the program itself, whoever is signed in; its tables tell of changes by a trigger that
 * executes {@code search.note(kind)}.
 */
public interface SearchSource {
    /** @return the kind of all that it gives */
    SearchKind kind();

    /** @return the things with these ids that exist and may be found at all */
    List<Searchable> load(Collection<UUID> ids);

    /**
     * Walks through everything.
     *
     * @param after the last id that was given, null at the beginning
     * @return the next ids in their order, at most {@code limit}; empty at the end
     */
    List<UUID> ids(@Nullable UUID after, int limit);

    /** @return ids of the things to which a file's text belongs */
    List<UUID> holding(String sha256);
}
