package org.chancery.records.internal;

import org.chancery.identity.Unit;
import org.chancery.platform.LocalizedText;

/**
 * Who issues: a unit and the agency whose seal and numbers it uses.
 *
 * @param unit code of the unit
 * @param agency code of the agency; the unit itself where that is a mission
 * @param parent name of what is above the agency, first line of the head of the page; empty for the ministry
 * @param name name of the agency
 * @param notation abbreviation of the agency
 * @param section abbreviation of the unit inside the agency, or of its field
 * @param place where the agency sits
 * @param kind what sort of agency
 */
record Issuer(
        String unit,
        String agency,
        LocalizedText parent,
        LocalizedText name,
        String notation,
        String section,
        LocalizedText place,
        Unit.Kind kind) {
    /** @return who keeps the copy (lưu): the clerk's office and the unit or its field */
    String keeper() {
        return "VT, " + section;
    }

    /** @return title of the agency's head */
    String headTitle() {
        return switch (kind) {
            case MINISTRY, DEPARTMENT -> "Bộ trưởng";
            case EMBASSY -> "Đại sứ";
            case CONSULATE_GENERAL -> "Tổng Lãnh sự";
            case PERMANENT_MISSION -> "Trưởng Phái đoàn";
        };
    }

    /** @return title of who most often signs in the head's stead, where the order names none */
    String deputyTitle() {
        return switch (kind) {
            case MINISTRY, DEPARTMENT -> "Thứ trưởng";
            case EMBASSY -> "Tham tán";
            case CONSULATE_GENERAL -> "Phó Tổng Lãnh sự";
            case PERMANENT_MISSION -> "Phó Trưởng Phái đoàn";
        };
    }
}
