package org.chancery.incoming.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chancery.identity.Access;
import org.chancery.identity.Role;
import org.chancery.identity.Unit;
import org.chancery.incoming.FollowUpRow;
import org.chancery.incoming.IncomingRegisters;
import org.chancery.incoming.IncomingRow;
import org.chancery.jooq.incoming.tables.records.DocumentRecord;
import org.chancery.platform.Slice;
import org.springframework.stereotype.Component;

/** Shows the registers to those who keep, use or audit them. */
@Component
class ArrivalRegisterDesk implements IncomingRegisters {
    private static final int PAGE_SIZE = 50;

    private final ArrivalRegisterStore register;
    private final DiscreetRows rows;
    private final ArrivalBookRows books;
    private final ArrivalPrint printer;
    private final ArrivalPlaces places;
    private final Access access;

    ArrivalRegisterDesk(
            ArrivalRegisterStore register,
            DiscreetRows rows,
            ArrivalBookRows books,
            ArrivalPrint printer,
            ArrivalPlaces places,
            Access access) {
        this.register = register;
        this.rows = rows;
        this.books = books;
        this.printer = printer;
        this.places = places;
        this.access = access;
    }

    @Override
    public Slice<IncomingRow> rows(String unit, int year, int page) {
        String agency = agency(unit);
        Slice<DocumentRecord> found = register.page(agency, year, false, Math.max(1, page), PAGE_SIZE);
        return new Slice<>(
                rows.rows(books.shown(agency, year, found.items())), found.total(), found.page(), found.size());
    }

    @Override
    public List<IncomingRow> whole(String unit, int year) {
        return rows.rows(books.whole(agency(unit), year));
    }

    @Override
    public byte[] print(String unit, int year) {
        return printer.pdf(agency(unit), year, whole(unit, year));
    }

    @Override
    public Slice<FollowUpRow> followed(String unit, int year, int page) {
        Slice<DocumentRecord> found = register.page(agency(unit), year, true, Math.max(1, page), PAGE_SIZE);
        return new Slice<>(rows.followed(found.items()), found.total(), found.page(), found.size());
    }

    @Override
    public List<FollowUpRow> allFollowed(String unit, int year) {
        return rows.followed(register.whole(agency(unit), year, true));
    }

    private String agency(String unit) {
        access.requireAny(ArrivalAccess.KEEPERS, unit);
        return places.agency(unit).code();
    }

    @Override
    public List<Agency> readable() {
        return agencies(access.scope(ArrivalAccess.KEEPERS.toArray(Role[]::new)));
    }

    @Override
    public List<Agency> kept() {
        return agencies(access.scope(Role.CLERK));
    }

    private List<Agency> agencies(Set<String> covered) {
        Map<String, Agency> found = new LinkedHashMap<>();
        for (Unit unit : places.all()) {
            if (covered.contains(unit.code())) {
                Unit agency = places.agency(unit.code());
                found.putIfAbsent(agency.code(), new Agency(unit.code(), agency.name()));
            }
        }
        return List.copyOf(found.values());
    }
}
