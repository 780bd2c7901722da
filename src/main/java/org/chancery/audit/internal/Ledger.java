package org.chancery.audit.internal;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.chancery.audit.Audit;
import org.chancery.audit.AuditEntry;
import org.chancery.platform.CurrentActor;
import org.chancery.platform.Slice;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/** Writes entries in the caller's transaction and reads them back. */
@Service
class Ledger implements Audit {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private final LedgerStore store;
    private final Clock clock;

    Ledger(LedgerStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public void append(String action, String subjectType, String subjectId, Map<String, ?> facts) {
        store.insert(
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                CurrentActor.get(),
                action,
                subjectType,
                subjectId,
                canonical(facts));
    }

    @Override
    public List<AuditEntry> trail(String subjectType, String subjectId) {
        return store.trail(subjectType, subjectId);
    }

    @Override
    public Slice<AuditEntry> entries(String action, int page) {
        return store.newest(action, page);
    }

    private static String canonical(Map<String, ?> facts) {
        Map<String, Object> sorted = new TreeMap<>();
        facts.forEach((key, value) -> {
            boolean word =
                    value instanceof Enum<?> || value instanceof TemporalAccessor || value instanceof java.util.UUID;
            sorted.put(key, word ? value.toString() : value);
        });
        return JSON.writeValueAsString(sorted);
    }
}
