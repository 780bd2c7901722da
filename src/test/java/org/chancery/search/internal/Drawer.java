package org.chancery.search.internal;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chancery.search.SearchKind;
import org.chancery.search.SearchSource;
import org.chancery.search.Searchable;
import org.jspecify.annotations.Nullable;

/** Things that are there until they are taken out. */
final class Drawer implements SearchSource {
    final Map<UUID, Searchable> things = new LinkedHashMap<>();
    boolean stuck;

    UUID put(String title, String text) {
        Searchable thing = Shelf.thing(SearchKind.FILE, "A", "", title, text);
        things.put(thing.id(), thing);
        return thing.id();
    }

    @Override
    public SearchKind kind() {
        return SearchKind.FILE;
    }

    @Override
    public List<Searchable> load(Collection<UUID> ids) {
        if (stuck) {
            throw new IllegalStateException("stuck");
        }
        return things.values().stream()
                .filter(thing -> ids.contains(thing.id()))
                .toList();
    }

    @Override
    public List<UUID> ids(@Nullable UUID after, int limit) {
        return things.keySet().stream()
                .sorted()
                .filter(id -> after == null || id.compareTo(after) > 0)
                .limit(limit)
                .toList();
    }

    @Override
    public List<UUID> holding(String sha256) {
        return List.of();
    }
}
