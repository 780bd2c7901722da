package org.chancery.casework.internal;

import java.time.Instant;
import java.time.LocalDate;
import org.chancery.casework.MoneyState;
import org.chancery.identity.Unit;
import org.chancery.jooq.casework.tables.records.CaseFileRecord;
import org.chancery.platform.Hanoi;
import org.chancery.platform.WorkingCalendar;
import org.chancery.procedures.DayUnit;
import org.chancery.procedures.FeeFacts;
import org.chancery.procedures.FeeLine;
import org.chancery.procedures.FeeQuote;
import org.chancery.procedures.Fees;
import org.chancery.procedures.Limit;
import org.chancery.procedures.Limits;
import org.chancery.procedures.ProcedureVersion;
import org.chancery.procedures.Procedures;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Accepts a complete file: fixes the fee with its lines and starts the clock, both by the version the case began with. */
@Component
class Acceptance {

    private final Procedures procedures;
    private final Fees fees;
    private final Limits limits;
    private final Places places;
    private final JsonMapper json;

    Acceptance(Procedures procedures, Fees fees, Limits limits, Places places, JsonMapper json) {
        this.procedures = procedures;
        this.fees = fees;
        this.limits = limits;
        this.places = places;
        this.json = json;
    }

    void accept(CaseFileRecord row, Instant now, ObjectNode data) {
        ProcedureVersion version = procedures.version(row.getProcedureVersion());
        FeeQuote quote = quote(row, version, now.atZone(Hanoi.ZONE).toLocalDate());
        row.setMoney((quote.payable() ? MoneyState.DUE : MoneyState.NONE_DUE).name());
        row.setFee(quote.total());
        row.setCurrency(quote.currency());
        Limit limit = limits.limit(version, row.getQuantity());
        LegalClock.start(row, calendar(row), limit.days(), limit.unit() == DayUnit.CALENDAR_DAYS, now);
        data.set("quote", json.valueToTree(quote));
        data.put("days", limit.days());
        data.put("firstDue", row.getDueDay().toString());
    }

    FeeQuote quote(CaseFileRecord row, ProcedureVersion version, LocalDate date) {
        FeeLine.Place place = place(places.unit(row.getUnit()));
        return fees.quote(
                version, new FeeFacts(place, row.getQuantity(), row.getResidence(), row.getVietnamese(), date));
    }

    static FeeLine.Place place(Unit unit) {
        return unit.kind().isMission() ? FeeLine.Place.MISSION : FeeLine.Place.MINISTRY;
    }

    WorkingCalendar calendar(CaseFileRecord row) {
        return places.calendar(row.getUnit());
    }
}
