package org.chancery.search.internal;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.chancery.identity.Access;
import org.chancery.platform.Fault;
import org.chancery.search.SavedQueries;
import org.chancery.search.SearchError;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps questions for their person. */
@Component
class SavedDesk implements SavedQueries {
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_QUERY = 2_000;
    private static final int MOST = 50;
    private final SavedStore store;
    private final Access access;
    private final Clock clock;

    SavedDesk(SavedStore store, Access access, Clock clock) {
        this.store = store;
        this.access = access;
        this.clock = clock;
    }

    @Override
    @Transactional
    public Saved keep(String name, String query) {
        UUID person = access.personId();
        String plain = name.strip();
        if (plain.isEmpty() || plain.length() > LONGEST_NAME) {
            throw new Fault(SearchError.NAME_INVALID, LONGEST_NAME);
        }
        if (query.length() > LONGEST_QUERY) {
            throw new Fault(SearchError.TOO_LONG, LONGEST_QUERY);
        }
        List<Saved> there = store.of(person);
        if (there.size() >= MOST && there.stream().noneMatch(one -> one.name().equals(plain))) {
            throw new Fault(SearchError.TOO_MANY, MOST);
        }
        return store.put(person, plain, query, clock.instant());
    }

    @Override
    @Transactional
    public void forget(UUID id) {
        store.delete(access.personId(), id);
    }

    @Override
    public List<Saved> mine() {
        return store.of(access.personId());
    }
}
