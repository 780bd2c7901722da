package org.chancery.content.internal;

import static org.chancery.jooq.content.Tables.BLOB;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.chancery.platform.BlobHolder;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Renditions, which stand as long as what they were made of. */
@Component
class RenditionBlobStore implements BlobHolder {
    private final DSLContext sql;

    RenditionBlobStore(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public List<Use> uses(Collection<String> hashes) {
        return sql.selectDistinct(BLOB.RENDITION_BLOB)
                .from(BLOB)
                .where(BLOB.RENDITION_BLOB.in(hashes))
                .fetch(row -> new Use(row.value1(), null));
    }

    /** Forgets what a file says. @return its rendition, empty where it has none of its own */
    Optional<String> erase(String sha256) {
        return sql.deleteFrom(BLOB)
                .where(BLOB.SHA256.eq(sha256))
                .returning(BLOB.RENDITION_BLOB)
                .fetchOptional(BLOB.RENDITION_BLOB)
                .filter(rendition -> !rendition.equals(sha256));
    }
}
