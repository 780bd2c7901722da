package org.chancery.signing.internal;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.chancery.platform.Hanoi;
import org.chancery.signing.CopyForm;

/** What stands at the upper right of annexes and copies: Decree 30/2020/NĐ-CP, App. I Part I III.1.d and Part II I.3. */
final class StampWords {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd/MM/yyyy; HH:mm:ss xxx");

    private StampWords() {}

    static String annex(String number, Instant signedAt) {
        return "Số: " + required(number, 60) + "; " + moment(signedAt);
    }

    static String copy(CopyForm form, String agency, Instant signedAt) {
        return form.text() + "; " + required(agency, 200) + "; " + moment(signedAt);
    }

    private static String required(String text, int longest) {
        String stripped = text.strip();
        if (stripped.isEmpty() || stripped.length() > longest) {
            throw new IllegalArgumentException("a stamp shows 1 to " + longest + " characters");
        }
        return stripped;
    }

    private static String moment(Instant at) {
        return MOMENT.format(ZonedDateTime.ofInstant(at, Hanoi.ZONE));
    }
}
