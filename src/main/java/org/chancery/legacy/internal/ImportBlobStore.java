package org.chancery.legacy.internal;

import static org.chancery.jooq.legacy.Tables.UPLOAD;

import java.util.Collection;
import java.util.List;
import org.chancery.platform.BlobHolder;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** The tables of older registers, which are kept as they were brought. */
@Component
class ImportBlobStore implements BlobHolder {
    private final DSLContext sql;

    ImportBlobStore(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public List<Use> uses(Collection<String> hashes) {
        return sql.selectDistinct(UPLOAD.SHA256)
                .from(UPLOAD)
                .where(UPLOAD.SHA256.in(hashes))
                .fetch(row -> new Use(row.value1(), null));
    }
}
