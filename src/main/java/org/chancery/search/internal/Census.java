package org.chancery.search.internal;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.chancery.search.SearchKind;
import org.chancery.search.SearchSource;
import org.chancery.search.Searchable;
import org.hibernate.search.mapper.pojo.standalone.session.SearchSession;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Compares the index with the database, one by one: does it have everything, as it is now, and nothing else? */
@Component
class Census {
    private static final int SOME = 500;
    private final ObjectProvider<SearchSource> sources;
    private final PendingStore pending;
    private final Index index;

    Census(ObjectProvider<SearchSource> sources, PendingStore pending, Index index) {
        this.sources = sources;
        this.pending = pending;
        this.index = index;
    }

    /**
     * What was counted of a kind. What waits to be taken is in none of the last three.
     *
     * @param kept in the database
     * @param found in the index
     * @param missing in the index
     * @param stale otherwise in the index than in the database
     * @param left in the index and no more in the database
     */
    record Count(String kind, long kept, long found, long missing, long stale, long left) {
        boolean agrees() {
            return missing == 0 && stale == 0 && left == 0;
        }
    }

    List<Count> take() {
        return sources.stream().map(this::count).toList();
    }

    private Count count(SearchSource source) {
        Set<UUID> found = found(source.kind());
        Set<UUID> left = new HashSet<>(found);
        long kept = 0;
        Set<UUID> missing = new HashSet<>();
        Set<UUID> stale = new HashSet<>();
        UUID last = null;
        for (List<UUID> ids = source.ids(last, SOME); !ids.isEmpty(); ids = source.ids(last, SOME)) {
            Map<UUID, String> cards = cards(source.kind(), ids);
            for (Searchable thing : source.load(ids)) {
                kept++;
                left.remove(thing.id());
                String card = cards.get(thing.id());
                if (card == null) {
                    missing.add(thing.id());
                } else if (!card.equals(new Card(thing).written())) {
                    stale.add(thing.id());
                }
            }
            last = ids.getLast();
        }
        return new Count(
                source.kind().name(),
                kept,
                found.size(),
                settled(source.kind(), missing),
                settled(source.kind(), stale),
                settled(source.kind(), left));
    }

    private long settled(SearchKind kind, Collection<UUID> differing) {
        return differing.isEmpty()
                ? 0
                : differing.size() - pending.waiting(kind, differing).size();
    }

    private Set<UUID> found(SearchKind kind) {
        Set<UUID> found = new HashSet<>();
        try (SearchSession session = index.session();
                var scroll = session.search(Entry.class)
                        .select(entry -> entry.id(String.class))
                        .where(entry -> entry.match().field("kind").matching(kind.name()))
                        .scroll(SOME)) {
            for (var some = scroll.next(); some.hasHits(); some = scroll.next()) {
                some.hits().forEach(id -> found.add(UUID.fromString(id.substring(id.indexOf(':') + 1))));
            }
        }
        return found;
    }

    private Map<UUID, String> cards(SearchKind kind, List<UUID> ids) {
        List<String> names =
                ids.stream().map(id -> Entry.id(kind.name(), id.toString())).toList();
        try (SearchSession session = index.session()) {
            return new HashMap<>(session
                    .search(Entry.class)
                    .select(entry -> entry.field("card", String.class))
                    .where(entry -> entry.id().matchingAny(names))
                    .fetchHits(names.size())
                    .stream()
                    .collect(Collectors.toMap(
                            card -> UUID.fromString(Card.read(card).id()), card -> card, (one, other) -> "twice")));
        }
    }
}
