package org.chancery.casework;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A case code (mã số hồ sơ) such as {@code G08.51-261124-0003}: receiving unit, Hà Nội date, number of the day.
 *
 * <p>Reads the old form with the highest level last ({@code 000.00.19.H26-210908-0013}, Circular 01/2018/TT-VPCP, Article 19) as well as the
 * one in use, which it issues.
 */
public record CaseCode(@JsonValue String value) {
    private static final Pattern FORM =
            Pattern.compile("(?:\\d{3}\\.\\d{2}\\.\\d{2}\\.[A-Z]\\d{2}|[A-Z]\\d{2}(?:\\.\\d{2}){0,3})-\\d{6}-\\d{4,7}");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuMMdd", Locale.ROOT);

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public CaseCode {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a case code");
        }
    }

    /**
     * The code of a day's case.
     *
     * @param unit code of the receiving unit, such as {@code G08.51}
     * @param day the date in Asia/Ho_Chi_Minh
     * @param number of the day, from 1; beyond 9999 it takes more digits
     */
    public static CaseCode issue(String unit, LocalDate day, int number) {
        return new CaseCode("%s-%s-%04d".formatted(unit, DAY.format(day), number));
    }

    /** @return the code that somebody typed, in any case and with blanks around; empty where it is none */
    public static Optional<CaseCode> parse(String typed) {
        String text = typed.strip().toUpperCase(Locale.ROOT);
        return text.length() <= 40 && FORM.matcher(text).matches() ? Optional.of(new CaseCode(text)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
