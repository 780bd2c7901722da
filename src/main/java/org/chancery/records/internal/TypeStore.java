package org.chancery.records.internal;

import static org.chancery.jooq.records.Tables.DOCUMENT_TYPE;
import static org.chancery.jooq.records.Tables.ISSUER;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.chancery.platform.Fault;
import org.chancery.platform.LocalizedText;
import org.chancery.records.PaperType;
import org.chancery.records.RecordsError;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** The document types, which only a migration changes, and how agencies abbreviate themselves. */
@Component
class TypeStore {
    private final DSLContext sql;
    private final Map<String, DocumentType> known = new ConcurrentHashMap<>();
    private final Map<String, Optional<String>> notations = new ConcurrentHashMap<>();

    TypeStore(DSLContext sql) {
        this.sql = sql;
    }

    DocumentType require(String code) {
        DocumentType type = known.get(code);
        return type != null ? type : load(code);
    }

    private DocumentType load(String code) {
        DocumentType type = sql.selectFrom(DOCUMENT_TYPE)
                .where(DOCUMENT_TYPE.CODE.eq(code))
                .fetchOptional(row -> new DocumentType(
                        row.getCode(),
                        new LocalizedText(row.getNameVi(), row.getNameEn()),
                        row.getSeries(),
                        DocumentType.Pattern.valueOf(row.getPattern())))
                .orElseThrow(() -> new Fault(RecordsError.UNKNOWN_TYPE, code));
        known.put(code, type);
        return type;
    }

    /** @return the types of the decree that officials write, official letters first */
    List<PaperType> written() {
        return sql.selectFrom(DOCUMENT_TYPE)
                .where(DOCUMENT_TYPE.BASIS.eq("PL III"))
                .and(DOCUMENT_TYPE.PATTERN.ne(DocumentType.Pattern.COPY.name()))
                .orderBy(DOCUMENT_TYPE.PATTERN, DOCUMENT_TYPE.NAME_VI)
                .fetch(row -> new PaperType(row.getCode(), new LocalizedText(row.getNameVi(), row.getNameEn())));
    }

    List<DocumentType> all() {
        return sql.selectFrom(DOCUMENT_TYPE)
                .orderBy(DOCUMENT_TYPE.CODE)
                .fetch(row -> new DocumentType(
                        row.getCode(),
                        new LocalizedText(row.getNameVi(), row.getNameEn()),
                        row.getSeries(),
                        DocumentType.Pattern.valueOf(row.getPattern())));
    }

    List<String> series() {
        return sql.selectDistinct(DOCUMENT_TYPE.SERIES)
                .from(DOCUMENT_TYPE)
                .orderBy(DOCUMENT_TYPE.SERIES)
                .fetch(DOCUMENT_TYPE.SERIES);
    }

    Optional<String> notation(String unit) {
        return notations.computeIfAbsent(
                unit, code -> sql.selectFrom(ISSUER).where(ISSUER.UNIT.eq(code)).fetchOptional(ISSUER.NOTATION));
    }
}
