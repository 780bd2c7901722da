package org.chancery.casework.internal;

import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.chancery.audit.Audit;
import org.chancery.casework.CaseCode;
import org.chancery.casework.CaseCounts;
import org.chancery.casework.CaseFile;
import org.chancery.casework.CaseFilter;
import org.chancery.casework.CaseQueries;
import org.chancery.casework.CaseRow;
import org.chancery.casework.CaseView;
import org.chancery.identity.Access;
import org.chancery.identity.Role;
import org.chancery.identity.Units;
import org.chancery.platform.Blobs;
import org.chancery.platform.Slice;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What officials read, cut to the units that their roles cover. */
@Service
class CaseReader implements CaseQueries {
    static final Role[] READERS = {Role.CONSULAR_OFFICER, Role.SIGNATORY, Role.CLERK};

    private final CaseListStore lists;
    private final CaseViews views;
    private final UploadStore uploads;
    private final Scope scope;
    private final Blobs blobs;
    private final Clock clock;

    CaseReader(CaseListStore lists, CaseViews views, UploadStore uploads, Scope scope, Blobs blobs, Clock clock) {
        this.lists = lists;
        this.views = views;
        this.uploads = uploads;
        this.scope = scope;
        this.blobs = blobs;
        this.clock = clock;
    }

    @Override
    public Slice<CaseRow> list(CaseFilter filter) {
        Instant now = clock.instant();
        Set<String> units = scope.units(filter);
        var rows = views.rows(lists.page(filter, units, now), now);
        return new Slice<>(rows, lists.total(filter, units, now), filter.page(), filter.size());
    }

    @Override
    public CaseCounts counts(CaseFilter filter) {
        return lists.counts(filter, scope.units(filter), clock.instant());
    }

    @Override
    public Optional<CaseView> find(CaseCode code, Locale language) {
        return views.find(code).filter(row -> scope.covers(row.getUnit())).map(row -> views.view(row, language));
    }

    @Override
    @Transactional
    public Optional<CaseFile> document(CaseCode code, UUID document) {
        return views.find(code)
                .filter(row -> scope.covers(row.getUnit()))
                .flatMap(row -> uploads.of(row.getId(), document))
                .map(file -> {
                    scope.read(code, file.getSha256());
                    return new CaseFile(file.getFileName(), file.getMediaType(), file.getSha256(), file.getSize());
                });
    }

    @Override
    public InputStream open(CaseFile file) {
        return blobs.open(file.sha256());
    }

    /** The units whose cases the current actor reads. */
    @org.springframework.stereotype.Component
    static class Scope {
        private final Access access;
        private final Units units;
        private final Audit audit;

        Scope(Access access, Units units, Audit audit) {
            this.access = access;
            this.units = units;
            this.audit = audit;
        }

        Set<String> units(CaseFilter filter) {
            Set<String> mine = new HashSet<>(access.scope(READERS));
            if (filter.unit() != null) {
                mine.retainAll(units.subtree(filter.unit()));
            }
            return mine;
        }

        boolean covers(String unit) {
            return access.scope(READERS).contains(unit);
        }

        void read(CaseCode code, String sha256) {
            audit.append("case.document-read", "case", code.value(), Map.of("sha256", sha256));
        }
    }
}
