package org.chancery.search.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.chancery.clearance.SecretMarks;
import org.chancery.content.ContentErased;
import org.chancery.content.ContentRead;
import org.chancery.content.Contents;
import org.chancery.search.SearchKind;
import org.chancery.search.SearchSource;
import org.chancery.search.Searchable;
import org.chancery.search.internal.PendingStore.Change;
import org.hibernate.search.mapper.pojo.standalone.session.SearchSession;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Takes changes into the index. A change is forgotten only after the index has it on disk: killed in between, it is taken once more, which
 * changes nothing.
 */
@Component
class Feeder {
    private static final int SOME = 500;

    /** So many letters are given to the index at once: neither our memory nor what a server accepts in a request is without end. */
    private static final int LETTERS = 2_000_000;

    private final PendingStore pending;
    private final ObjectProvider<SearchSource> sources;
    private final Contents contents;
    private final Index index;
    private final SearchSettings settings;

    Feeder(
            PendingStore pending,
            ObjectProvider<SearchSource> sources,
            Contents contents,
            Index index,
            SearchSettings settings) {
        this.pending = pending;
        this.sources = sources;
        this.contents = contents;
        this.index = index;
        this.settings = settings;
    }

    /** What a file says is known now; the change is kept in the transaction that learned it. */
    @EventListener
    void read(ContentRead read) {
        sources.forEach(source -> pending.add(source.kind(), source.holding(read.sha256())));
    }

    /** What a file said is found no more. */
    @EventListener
    void erased(ContentErased erased) {
        sources.forEach(source -> pending.add(source.kind(), source.holding(erased.sha256())));
    }

    /** @return whether more waits already; what comes while it works may wait, so that what changes again is taken once */
    boolean feed() {
        if (index.wasEmpty()) {
            pending.all();
        }
        List<Change> changes = pending.next(SOME);
        if (changes.isEmpty()) {
            return false;
        }
        Map<SearchKind, Set<UUID>> things = new EnumMap<>(SearchKind.class);
        for (Change change : changes) {
            UUID subject = change.subject();
            if (subject != null) {
                things.computeIfAbsent(SearchKind.valueOf(change.kind()), kind -> new LinkedHashSet<>())
                        .add(subject);
            }
        }
        things.forEach(this::take);
        boolean all = changes.stream().anyMatch(change -> change.kind().equals(PendingStore.ALL));
        if (all) {
            everything();
        }
        if (changes.stream().anyMatch(change -> change.kind().equals(PendingStore.SWEEP))) {
            sweep();
        }
        pending.done(changes.stream().map(Change::id).toList());
        return all || changes.size() == SOME;
    }

    private void take(SearchKind kind, Collection<UUID> subjects) {
        Set<UUID> gone = new LinkedHashSet<>(subjects);
        List<Entry> entries = new ArrayList<>();
        long letters = 0;
        for (Searchable thing : load(kind, subjects)) {
            gone.remove(thing.id());
            Entry entry = new Entry(thing, text(thing));
            entries.add(entry);
            letters += entry.text.length();
            if (letters > LETTERS) {
                write(kind, entries, Set.of());
                entries.clear();
                letters = 0;
            }
        }
        write(kind, entries, gone);
    }

    private void write(SearchKind kind, List<Entry> entries, Set<UUID> gone) {
        try (SearchSession session = index.writing()) {
            entries.forEach(entry -> session.indexingPlan().addOrUpdate(entry));
            gone.forEach(id -> session.indexingPlan().purge(Entry.class, Entry.id(kind.name(), id.toString()), null));
        }
    }

    private List<Searchable> load(SearchKind kind, Collection<UUID> ids) {
        return sources.stream()
                .filter(source -> source.kind() == kind)
                .flatMap(source -> source.load(ids).stream())
                .toList();
    }

    /** What bears a degree of secrecy has no place in an index, even while its paper is being taken away. */
    private String text(Searchable thing) {
        String all = thing.files().stream()
                .map(contents::text)
                .collect(Collectors.joining("\n", thing.text() + "\n", ""))
                .replace('\f', '\n');
        String plain = Words.plain(all.substring(0, Math.min(all.length(), settings.letters())));
        return SecretMarks.inText(plain) ? "" : plain.strip();
    }

    /** Writes down everything that there is, in pieces; what comes after it sweeps out what is no more. */
    private void everything() {
        sources.forEach(source -> {
            UUID last = null;
            for (List<UUID> ids = source.ids(last, SOME); !ids.isEmpty(); ids = source.ids(last, SOME)) {
                pending.add(source.kind(), ids);
                last = ids.getLast();
            }
        });
        pending.sweep();
    }

    private void sweep() {
        try (SearchSession reading = index.session();
                var scroll = reading.search(Entry.class)
                        .select(entry -> entry.id(String.class))
                        .where(all -> all.matchAll())
                        .scroll(SOME)) {
            for (var some = scroll.next(); some.hasHits(); some = scroll.next()) {
                some.hits().stream()
                        .map(id -> id.split(":", 2))
                        .collect(Collectors.groupingBy(
                                part -> SearchKind.valueOf(part[0]),
                                Collectors.mapping(part -> UUID.fromString(part[1]), Collectors.toSet())))
                        .forEach(this::drop);
            }
        }
    }

    private void drop(SearchKind kind, Set<UUID> known) {
        load(kind, known).forEach(thing -> known.remove(thing.id()));
        if (!known.isEmpty()) {
            take(kind, known);
        }
    }
}
