package org.chancery.search.internal;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.chancery.audit.Audit;
import org.chancery.platform.Fault;
import org.chancery.search.Found;
import org.chancery.search.Found.Hit;
import org.chancery.search.Found.Piece;
import org.chancery.search.Search;
import org.chancery.search.SearchError;
import org.chancery.search.SearchQuery;
import org.hibernate.search.mapper.pojo.standalone.session.SearchSession;
import org.hibernate.search.util.common.SearchException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Answers questions out of the index. */
@Component
class SearchDesk implements Search {
    private static final Logger log = LoggerFactory.getLogger(SearchDesk.class);
    private static final int LONGEST = 500;
    private static final int FARTHEST = 10_000;
    private static final int MOST_TAKEN = 5_000;
    private static final int MOST_SUGGESTED = 8;
    private final Index index;
    private final Sight sight;
    private final PendingStore pending;
    private final Audit audit;

    SearchDesk(Index index, Sight sight, PendingStore pending, Audit audit) {
        this.index = index;
        this.sight = sight;
        this.pending = pending;
        this.audit = audit;
    }

    @Override
    public Found find(SearchQuery query) {
        if (query.text().length() > LONGEST) {
            throw new Fault(SearchError.TOO_LONG, LONGEST);
        }
        if (query.page() < 1 || (long) query.page() * PAGE > FARTHEST) {
            throw new Fault(SearchError.TOO_FAR, FARTHEST);
        }
        return ask(query, (query.page() - 1) * PAGE, PAGE, true);
    }

    @Override
    public List<Hit> all(SearchQuery query) {
        if (query.text().length() > LONGEST) {
            throw new Fault(SearchError.TOO_LONG, LONGEST);
        }
        return ask(query, 0, MOST_TAKEN, false).hits();
    }

    private Found ask(SearchQuery query, int offset, int limit, boolean counted) {
        Set<String> readers = sight.readers();
        if (readers.isEmpty()) {
            return new Found(List.of(), 0, Map.of(), query.page(), PAGE);
        }
        Question question = new Question(readers, sight.hidden());
        try (SearchSession session = index.session()) {
            return new Asking(session, question).ask(query, offset, limit, counted);
        } catch (SearchException failure) {
            throw unavailable(failure);
        }
    }

    @Override
    public List<Hit> suggest(String beginning) {
        Set<String> readers = sight.readers();
        if (readers.isEmpty() || Words.squeezed(beginning).length() < 2 || beginning.length() > LONGEST) {
            return List.of();
        }
        Question question = new Question(readers, sight.hidden());
        try (SearchSession session = index.session()) {
            return session.search(Entry.class)
                    .select(f -> f.composite()
                            .from(f.field("card", String.class), f.field("title", String.class))
                            .as((card, title) -> Card.read(card).hit(List.of(new Piece(title, false)), List.of())))
                    .where(f -> question.beginning(f, beginning))
                    .failAfter(Asking.PATIENCE, TimeUnit.SECONDS)
                    .fetchHits(MOST_SUGGESTED);
        } catch (SearchException failure) {
            throw unavailable(failure);
        }
    }

    @Override
    @Transactional
    public void rebuild() {
        sight.requireAdministrator();
        pending.all();
        audit.append("search.rebuild", "index", Entry.INDEX, Map.of());
    }

    @Override
    public long waiting() {
        sight.requireAdministrator();
        return pending.count();
    }

    private static Fault unavailable(SearchException failure) {
        log.warn("the search index does not answer: {}", failure.getMessage());
        log.debug("what went wrong", failure);
        return new Fault(SearchError.UNAVAILABLE);
    }
}
