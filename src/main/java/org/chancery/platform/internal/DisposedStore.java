package org.chancery.platform.internal;

import static org.chancery.jooq.platform.Tables.DISPOSED;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.chancery.platform.DisposedContent;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Documents whose content is gone. Templates know it as {@code disposedContent}. */
@Component("disposedContent")
class DisposedStore implements DisposedContent {
    private final DSLContext sql;

    DisposedStore(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public void note(UUID document, String list, Instant at) {
        sql.insertInto(DISPOSED)
                .set(DISPOSED.DOCUMENT, document)
                .set(DISPOSED.LIST, list)
                .set(DISPOSED.AT, at)
                .onConflictDoNothing()
                .execute();
    }

    @Override
    public Optional<Disposed> of(UUID document) {
        return sql.selectFrom(DISPOSED)
                .where(DISPOSED.DOCUMENT.eq(document))
                .fetchOptional(row -> new Disposed(row.getList(), row.getAt()));
    }
}
