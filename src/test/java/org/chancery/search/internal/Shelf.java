package org.chancery.search.internal;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.chancery.identity.Role;
import org.chancery.platform.PlatformSettings;
import org.chancery.search.Found;
import org.chancery.search.SearchFacet;
import org.chancery.search.SearchKind;
import org.chancery.search.SearchQuery;
import org.chancery.search.Searchable;
import org.hibernate.search.mapper.pojo.standalone.session.SearchSession;

/** An index of its own with a few things in it, and somebody who looks. */
final class Shelf implements AutoCloseable {
    final Index index;
    final Set<String> readers = new HashSet<>(Set.of("CLERK@A"));
    final Set<UUID> hidden = new HashSet<>();

    Shelf(Path home) {
        this(home, settings());
    }

    Shelf(Path home, SearchSettings settings) {
        index = new Index(settings, platform(home));
    }

    /** An index at an OpenSearch. */
    static SearchSettings at(String host) {
        return new SearchSettings(host, "http", "", "", "", Duration.ofSeconds(1), 300_000);
    }

    static SearchSettings settings() {
        return new SearchSettings("", "https", "", "", "", Duration.ofSeconds(1), 300_000);
    }

    static PlatformSettings platform(Path home) {
        return new PlatformSettings(home, "demo", URI.create("http://localhost:1"), 1 << 20, 0);
    }

    static Searchable thing(SearchKind kind, String unit, String code, String title, String text) {
        UUID id = UUID.randomUUID();
        return new Searchable(
                kind,
                id,
                Set.of(id),
                "/desk/" + id,
                Searchable.readers(EnumSet.of(Role.CLERK), List.of(unit)),
                unit,
                LocalDate.of(2026, 11, 23),
                "Quyết định",
                "x.state",
                code,
                title,
                List.of("Bộ Tư pháp"),
                text,
                List.of());
    }

    /** The same thing in another state. */
    static Searchable moved(Searchable thing, String state) {
        return new Searchable(
                thing.kind(),
                thing.id(),
                thing.subjects(),
                thing.path(),
                thing.readers(),
                thing.unit(),
                thing.dated(),
                thing.type(),
                state,
                thing.code(),
                thing.title(),
                thing.parties(),
                thing.text(),
                thing.files());
    }

    UUID put(SearchKind kind, String unit, String code, String title, String text) {
        return put(thing(kind, unit, code, title, text));
    }

    UUID put(Searchable thing) {
        try (SearchSession session = index.writing()) {
            session.indexingPlan().addOrUpdate(new Entry(thing, Words.plain(thing.text())));
        }
        return thing.id();
    }

    static SearchQuery query(String text) {
        return new SearchQuery(text, Map.of(), null, null, SearchQuery.Order.RELEVANCE, 1);
    }

    static SearchQuery query(String text, SearchFacet facet, String value) {
        return new SearchQuery(text, Map.of(facet, Set.of(value)), null, null, SearchQuery.Order.RELEVANCE, 1);
    }

    Found find(String text) {
        return find(query(text));
    }

    Found find(SearchQuery query) {
        try (SearchSession session = index.session()) {
            return new Asking(session, new Question(readers, hidden)).ask(query, (query.page() - 1) * 20, 20, true);
        }
    }

    List<UUID> ids(String text) {
        return find(text).hits().stream().map(Found.Hit::id).toList();
    }

    @Override
    public void close() {
        index.close();
    }
}
