package org.chancery.casework.internal;

import static org.chancery.jooq.casework.Tables.UPLOAD;

import java.util.Collection;
import java.util.List;
import org.chancery.platform.BlobHolder;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** The papers of cases, which no disposal of a file touches. */
@Component
class UploadBlobStore implements BlobHolder {
    private final DSLContext sql;

    UploadBlobStore(DSLContext sql) {
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
