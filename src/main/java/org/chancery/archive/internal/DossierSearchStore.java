package org.chancery.archive.internal;

import static org.chancery.jooq.archive.Tables.DOSSIER;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.chancery.jooq.archive.tables.records.DossierRecord;
import org.chancery.search.SearchKind;
import org.chancery.search.SearchSource;
import org.chancery.search.Searchable;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Files as the index takes them, with the rule of {@link ArchiveAccess} of who may see them. */
@Component
class DossierSearchStore implements SearchSource {
    private final DSLContext sql;
    private final ArchivePlaces places;

    DossierSearchStore(DSLContext sql, ArchivePlaces places) {
        this.sql = sql;
        this.places = places;
    }

    @Override
    public SearchKind kind() {
        return SearchKind.FILE;
    }

    @Override
    public List<Searchable> load(Collection<UUID> ids) {
        return sql.selectFrom(DOSSIER).where(DOSSIER.ID.in(ids)).fetch(this::thing);
    }

    private Searchable thing(DossierRecord row) {
        String volume = row.getVolume() == 1 ? "" : "/" + row.getVolume();
        List<String> units = row.getOpenToAgency() ? places.members(row.getAgency()) : List.of(row.getUnit());
        return new Searchable(
                SearchKind.FILE,
                row.getId(),
                Set.of(row.getId()),
                "/desk/files/" + row.getId(),
                Searchable.readers(ArchiveAccess.READERS, units),
                row.getUnit(),
                row.getStarted(),
                "Hồ sơ",
                "archive.state." + row.getState().toLowerCase(Locale.ROOT),
                row.getUnit() + "." + row.getYear() + "." + row.getNotation() + volume,
                row.getTitle(),
                List.of(row.getMaker()),
                row.getDescription(),
                List.of());
    }

    @Override
    public List<UUID> ids(@Nullable UUID after, int limit) {
        return sql.select(DOSSIER.ID)
                .from(DOSSIER)
                .where(after == null ? DSL.noCondition() : DOSSIER.ID.gt(after))
                .orderBy(DOSSIER.ID)
                .limit(limit)
                .fetch(DOSSIER.ID);
    }

    /** A file says what its documents say, and those are found by themselves. */
    @Override
    public List<UUID> holding(String sha256) {
        return List.of();
    }
}
