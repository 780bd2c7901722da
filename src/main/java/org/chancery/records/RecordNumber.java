package org.chancery.records;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;

/**
 * Number, notation and date of a document (số, ký hiệu, ngày).
 *
 * @param number place in the series, from 1 each year
 * @param notation what stands behind the slash, such as {@code QĐ-BNG}
 * @param date the day in Asia/Ho_Chi_Minh, whose year is the year of the series
 * @param at the instant of numbering
 */
public record RecordNumber(long number, String notation, LocalDate date, Instant at) {
    public RecordNumber {
        if (number < 1 || notation.isBlank()) {
            throw new IllegalArgumentException("numbers begin at 1 and have a notation");
        }
    }

    /** @return {@code 05/QĐ-BNG}: below 10 with one leading zero */
    @JsonProperty(access = JsonProperty.Access.READ_ONLY)
    public String text() {
        return (number < 10 ? "0" + number : Long.toString(number)) + "/" + notation;
    }
}
