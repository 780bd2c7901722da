package org.chancery.search.internal;

import jakarta.annotation.PreDestroy;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.invoke.MethodHandles;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.util.Version;
import org.chancery.platform.PlatformSettings;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.AnnotatedTypeSource;
import org.hibernate.search.mapper.pojo.standalone.mapping.CloseableSearchMapping;
import org.hibernate.search.mapper.pojo.standalone.mapping.SearchMapping;
import org.hibernate.search.mapper.pojo.standalone.session.SearchSession;
import org.hibernate.search.mapper.pojo.work.IndexingPlanSynchronizationStrategy;
import org.hibernate.search.util.common.SearchException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/** The index, opened when it is first needed; one that cannot be opened, or is empty, is made anew. */
@Component
class Index {
    private static final Logger log = LoggerFactory.getLogger(Index.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final String BACKEND = "hibernate.search.backend.";
    private final SearchSettings settings;
    private final Path folder;
    private final ReentrantLock opening = new ReentrantLock();
    private volatile boolean empty;
    private volatile @Nullable CloseableSearchMapping open;

    Index(SearchSettings settings, PlatformSettings platform) {
        this.settings = settings;
        this.folder = platform.home().resolve("search");
    }

    /** @return a session for questions */
    SearchSession session() {
        return mapping().createSession();
    }

    /** @return a session whose changes are on disk and found when it is closed */
    SearchSession writing() {
        return mapping()
                .createSessionWithOptions()
                .indexingPlanSynchronizationStrategy(IndexingPlanSynchronizationStrategy.sync())
                .build();
    }

    /**
     * @return whether nothing was in it when it was opened; said once
     * @throws SearchException where it does not answer; it is opened anew then, so that one that came back without its entries says so
     */
    boolean wasEmpty() {
        SearchMapping mapping = mapping();
        if (!settings.isLocal() && !empty) {
            try {
                count(mapping);
            } catch (SearchException away) {
                close();
                throw away;
            }
        }
        boolean was = empty;
        empty = false;
        return was;
    }

    private SearchMapping mapping() {
        CloseableSearchMapping known = open;
        if (known != null) {
            return known;
        }
        if (!mine()) {
            throw new SearchException("it is just being opened");
        }
        try {
            CloseableSearchMapping mapping = open == null ? usable() : open;
            open = mapping;
            return mapping;
        } finally {
            opening.unlock();
        }
    }

    /** Opening one that hangs takes long; who asks does not stand in line for it. */
    private boolean mine() {
        try {
            return opening.tryLock(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private CloseableSearchMapping usable() {
        try {
            return opened();
        } catch (SearchException unreadable) {
            if (!settings.isLocal() || !isDamaged(unreadable)) {
                throw unreadable;
            }
            log.warn("the search index cannot be opened and is made anew", unreadable);
            delete();
            return opened();
        }
    }

    /** Opens it and looks into it, which is when damage shows. */
    private CloseableSearchMapping opened() {
        CloseableSearchMapping mapping = build();
        try {
            empty = count(mapping) == 0;
            return mapping;
        } catch (SearchException unreadable) {
            mapping.close();
            throw unreadable;
        }
    }

    private static long count(SearchMapping mapping) {
        try (SearchSession session = mapping.createSession()) {
            return session.search(Entry.class).where(all -> all.matchAll()).fetchTotalHitCount();
        }
    }

    private void delete() {
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException stuck) {
            throw new UncheckedIOException(stuck);
        }
    }

    private static boolean isDamaged(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof CorruptIndexException
                    || cause instanceof IndexFormatTooOldException
                    || cause instanceof IndexFormatTooNewException
                    || cause instanceof EOFException
                    || cause instanceof NoSuchFileException) {
                return true;
            }
        }
        return false;
    }

    private CloseableSearchMapping build() {
        return SearchMapping.builder(AnnotatedTypeSource.fromClasses(Entry.class), MethodHandles.lookup())
                .property("hibernate.search.mapping.build_missing_discovered_jandex_indexes", "false")
                .property("hibernate.search.mapping.discover_annotated_types_from_root_mapping_annotations", "false")
                .properties(settings.isLocal() ? local() : remote())
                .build();
    }

    private Map<String, Object> local() {
        return Map.of(
                BACKEND + "type",
                "lucene",
                BACKEND + "lucene_version",
                Version.LATEST.toString(),
                BACKEND + "directory.root",
                folder.toString(),
                BACKEND + "analysis.configurer",
                new Analysis.Lucene());
    }

    private Map<String, Object> remote() {
        Map<String, Object> remote = new HashMap<>(Map.of(
                BACKEND + "type",
                "elasticsearch",
                BACKEND + "hosts",
                settings.hosts(),
                BACKEND + "protocol",
                settings.protocol(),
                BACKEND + "analysis.configurer",
                new Analysis.Elastic()));
        put(remote, "version", settings.version());
        put(remote, "username", settings.username());
        put(remote, "password", settings.password());
        return remote;
    }

    private static void put(Map<String, Object> remote, String key, String value) {
        if (!value.isBlank()) {
            remote.put(BACKEND + key, value);
        }
    }

    /** Closes it; the next question opens it again. */
    @PreDestroy
    void close() {
        opening.lock();
        try {
            CloseableSearchMapping known = open;
            open = null;
            if (known != null) {
                known.close();
            }
        } finally {
            opening.unlock();
        }
    }
}
