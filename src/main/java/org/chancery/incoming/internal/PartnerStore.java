package org.chancery.incoming.internal;

import static org.chancery.jooq.incoming.Tables.PARTNER;

import java.util.List;
import java.util.Optional;
import org.chancery.incoming.ExchangePartner;
import org.chancery.jooq.incoming.tables.records.PartnerRecord;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Rows of partners. */
@Component
class PartnerStore {
    private final DSLContext sql;

    PartnerStore(DSLContext sql) {
        this.sql = sql;
    }

    Optional<PartnerRecord> find(String organ) {
        return sql.selectFrom(PARTNER).where(PARTNER.ORGAN.eq(organ)).fetchOptional();
    }

    List<ExchangePartner> all() {
        return sql.selectFrom(PARTNER).orderBy(PARTNER.ORGAN).fetch(PartnerStore::partner);
    }

    void put(ExchangePartner partner, byte[] secret) {
        sql.insertInto(PARTNER)
                .set(PARTNER.ORGAN, partner.organ())
                .set(PARTNER.NAME, partner.name())
                .set(PARTNER.REPLY_TO, partner.replyTo())
                .set(PARTNER.SECRET, secret)
                .set(PARTNER.ENABLED, true)
                .set(PARTNER.ADMITTED_AT, partner.admittedAt())
                .set(PARTNER.ADMITTED_BY, partner.admittedBy())
                .onConflict(PARTNER.ORGAN)
                .doUpdate()
                .setAllToExcluded()
                .execute();
    }

    /** @return whether it is there */
    boolean setEnabled(String organ, boolean enabled) {
        return sql.update(PARTNER)
                        .set(PARTNER.ENABLED, enabled)
                        .where(PARTNER.ORGAN.eq(organ))
                        .execute()
                == 1;
    }

    static ExchangePartner partner(PartnerRecord row) {
        return new ExchangePartner(
                row.getOrgan(),
                row.getName(),
                row.getReplyTo(),
                row.getEnabled(),
                row.getAdmittedAt(),
                row.getAdmittedBy());
    }
}
