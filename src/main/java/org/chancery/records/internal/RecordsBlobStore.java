package org.chancery.records.internal;

import static org.chancery.jooq.records.Tables.CLOSING;
import static org.chancery.jooq.records.Tables.COPY;
import static org.chancery.jooq.records.Tables.DOCUMENT;
import static org.chancery.jooq.records.Tables.DOCUMENT_EVENT;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.chancery.platform.BlobHolder;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Component;

/** The PDFs of outgoing documents, each as every step left it, and those of closed registers. */
@Component
class RecordsBlobStore implements BlobHolder {
    private static final org.jooq.Field<String> UNSIGNED =
            DSL.field("{0} #>> '{ready,sha256}'", String.class, DOCUMENT.MODEL);

    private final DSLContext sql;

    RecordsBlobStore(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public Set<String> of(UUID document) {
        return sql.select(DOCUMENT_EVENT.SHA256)
                .from(DOCUMENT_EVENT)
                .where(DOCUMENT_EVENT.DOCUMENT.eq(document))
                .and(DOCUMENT_EVENT.SHA256.isNotNull())
                .union(sql.select(DOCUMENT.SHA256)
                        .from(DOCUMENT)
                        .where(DOCUMENT.ID.eq(document))
                        .and(DOCUMENT.SHA256.isNotNull()))
                .union(sql.select(UNSIGNED)
                        .from(DOCUMENT)
                        .where(DOCUMENT.ID.eq(document))
                        .and(UNSIGNED.isNotNull()))
                .union(sql.select(COPY.SHA256).from(COPY).where(COPY.SOURCE.eq(document)))
                .fetchSet(DOCUMENT_EVENT.SHA256);
    }

    @Override
    public void forget(UUID document) {
        sql.update(DOCUMENT)
                .set(DOCUMENT.MODEL, JSONB.valueOf("{}"))
                .where(DOCUMENT.ID.eq(document))
                .execute();
    }

    @Override
    public List<Use> uses(Collection<String> hashes) {
        return sql.select(DOCUMENT_EVENT.SHA256, DOCUMENT_EVENT.DOCUMENT)
                .from(DOCUMENT_EVENT)
                .where(DOCUMENT_EVENT.SHA256.in(hashes))
                .union(sql.select(DOCUMENT.SHA256, DOCUMENT.ID).from(DOCUMENT).where(DOCUMENT.SHA256.in(hashes)))
                .union(sql.select(UNSIGNED, DOCUMENT.ID).from(DOCUMENT).where(UNSIGNED.in(hashes)))
                .union(sql.select(COPY.SHA256, COPY.SOURCE).from(COPY).where(COPY.SHA256.in(hashes)))
                .union(sql.select(CLOSING.SHA256, DSL.castNull(SQLDataType.UUID))
                        .from(CLOSING)
                        .where(CLOSING.SHA256.in(hashes)))
                .fetch(row -> new Use(row.value1(), row.value2()));
    }
}
