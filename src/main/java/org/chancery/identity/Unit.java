package org.chancery.identity;

import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.Set;
import org.chancery.platform.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * A unit of the ministry (đơn vị): the ministry itself, a department, or a mission abroad (cơ quan đại diện).
 *
 * @param code identifier code such as {@code G08.51}
 * @param parentCode the unit above, null for the ministry
 * @param name full name
 * @param kind what sort of unit
 * @param city where it is
 * @param country ISO 3166-1 alpha-2
 * @param zone its time zone
 * @param currency ISO 4217 code of the money it takes fees in
 * @param weekend days off in each week
 * @param calendarPlace place whose holidays it keeps beside Viet Nam's, such as {@code JP}; {@code VN} at home
 * @param abbreviation letters in its document symbols, such as {@code ĐSQ-TOK}
 * @param accreditedTo further countries it serves, ISO 3166-1 alpha-2
 */
public record Unit(
        String code,
        @Nullable String parentCode,
        LocalizedText name,
        Kind kind,
        LocalizedText city,
        String country,
        ZoneId zone,
        String currency,
        Set<DayOfWeek> weekend,
        String calendarPlace,
        String abbreviation,
        Set<String> accreditedTo) {
    /** Sorts of units. */
    public enum Kind {
        MINISTRY,
        DEPARTMENT,
        EMBASSY,
        CONSULATE_GENERAL,
        PERMANENT_MISSION;

        /** @return whether it is a mission abroad that may serve the public */
        public boolean isMission() {
            return this == EMBASSY || this == CONSULATE_GENERAL || this == PERMANENT_MISSION;
        }
    }
}
