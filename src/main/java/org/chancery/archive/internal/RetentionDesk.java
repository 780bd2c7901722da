package org.chancery.archive.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.chancery.archive.ArchiveError;
import org.chancery.archive.Retention;
import org.chancery.archive.Retentions;
import org.chancery.audit.Audit;
import org.chancery.identity.Access;
import org.chancery.identity.Role;
import org.chancery.identity.Units;
import org.chancery.jooq.archive.tables.records.DossierRecord;
import org.chancery.platform.Fault;
import org.chancery.platform.LocalizedText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Retention periods: read by all, set by administrators. */
@Component
class RetentionDesk implements Retentions {
    private static final Pattern CODE = Pattern.compile("[A-Z0-9-]{1,10}");

    private final RetentionStore store;
    private final Access access;
    private final Audit audit;
    private final Clock clock;

    RetentionDesk(RetentionStore store, Access access, Audit audit, Clock clock) {
        this.store = store;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public List<Retention> current() {
        return store.on(today());
    }

    @Override
    public List<Retention> all() {
        return store.all();
    }

    /** @return the period of that code as it holds today */
    Retention require(String code) {
        return store.on(today(), code).orElseThrow(() -> new Fault(ArchiveError.RETENTION_UNKNOWN));
    }

    /** @return the period that the file was given */
    Retention of(DossierRecord row) {
        return store.require(row.getRetention(), row.getRetentionFrom());
    }

    @Override
    @Transactional
    public Retention set(
            String code, LocalDate from, @Nullable Integer years, LocalizedText name, String basis, boolean verified) {
        access.require(Role.ADMINISTRATOR, Units.MINISTRY);
        if (!CODE.matcher(code).matches()) {
            throw new Fault(ArchiveError.INVALID, "code");
        }
        if (years != null && (years < 1 || years > 200)) {
            throw new Fault(ArchiveError.INVALID, "years");
        }
        if (from.isBefore(today()) || store.setFrom(code, from)) {
            throw new Fault(ArchiveError.INVALID, "from");
        }
        LocalizedText names =
                new LocalizedText(Words.needed("name-vi", name.vi(), 100), Words.needed("name-en", name.en(), 100));
        Retention value = new Retention(code, from, names, years, Words.needed("basis", basis, 200), verified);
        store.set(value);
        audit.append("archive.retention-set", "retention", code, Map.of("from", from, "years", String.valueOf(years)));
        return value;
    }

    private LocalDate today() {
        return ArchiveTerms.day(clock.instant());
    }
}
