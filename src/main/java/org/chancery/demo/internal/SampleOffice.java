package org.chancery.demo.internal;

import java.time.Instant;
import org.chancery.drafting.Authority;
import org.chancery.drafting.Recipient;
import org.chancery.identity.Unit;
import org.chancery.identity.Units;
import org.chancery.records.AuthorityPrefix;
import org.springframework.stereotype.Component;

/** The papers of the sample ministry: what came in, what goes out, and the file in which it is kept. */
@Component
class SampleOffice {
    private static final String DEPARTMENT = "G08.02";
    private static final String MISSION = "G08.52";
    private final ArrivalTeller arrivals;
    private final DraftTeller drafts;
    private final FileTeller files;
    private final Units units;

    SampleOffice(ArrivalTeller arrivals, DraftTeller drafts, FileTeller files, Units units) {
        this.arrivals = arrivals;
        this.drafts = drafts;
        this.files = files;
        this.units = units;
    }

    /** Tells of a department and a mission; told again, what is done stays done. */
    void tell(Instant begun) throws Exception {
        Authority byOrder =
                new Authority(AuthorityPrefix.TL, "Cục trưởng Cục Lãnh sự", "Quy chế làm việc của Bộ (mẫu)", null);
        tell(DEPARTMENT, byOrder, MISSION, begun);
        tell(MISSION, Authority.ofHead(), DEPARTMENT, begun);
    }

    void tell(String unit, Authority authority, String other, Instant begun) throws Exception {
        Unit to = units.find(other).orElseThrow();
        arrivals.tell(unit, begun);
        drafts.tell(
                unit,
                authority,
                new Recipient(Recipient.Kind.UNIT, other, to.name().vi(), ""));
        files.tell(unit, begun);
    }
}
