package org.chancery.records.internal;

import java.util.Locale;
import org.chancery.identity.Unit;
import org.chancery.identity.Units;
import org.chancery.platform.LocalizedText;
import org.springframework.stereotype.Component;

/** Finds under whose name, number and seal a unit issues: a mission under its own, everything else under the ministry's. */
@Component
class Issuers {
    private static final String CONSULAR_FIELD = "LS";
    private static final LocalizedText NOTHING_ABOVE = new LocalizedText("", "");

    private final Units units;
    private final TypeStore types;

    Issuers(Units units, TypeStore types) {
        this.units = units;
        this.types = types;
    }

    Issuer of(String unitCode) {
        Unit unit = units.require(unitCode);
        Unit agency = agency(unit);
        boolean mission = agency.kind().isMission();
        return new Issuer(
                unit.code(),
                agency.code(),
                mission ? units.require(Units.MINISTRY).name() : NOTHING_ABOVE,
                agency.name(),
                types.notation(agency.code()).orElse(agency.abbreviation()),
                agency.equals(unit) ? CONSULAR_FIELD : unit.abbreviation(),
                agency.city(),
                agency.kind());
    }

    private Unit agency(Unit unit) {
        String parent = unit.parentCode();
        return parent == null || unit.kind().isMission() ? unit : agency(units.require(parent));
    }

    static String capitals(String text) {
        return text.toUpperCase(Locale.forLanguageTag("vi"));
    }
}
