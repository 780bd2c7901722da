package org.chancery.records.internal;

import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chancery.platform.Fault;
import org.chancery.records.RecordsError;

/** The pages of an extract, as a clerk writes them: {@code 1, 3-5}. */
final class CopyPages {
    private static final Pattern PART = Pattern.compile("(\\d{1,4})(?:\\s*[-–]\\s*(\\d{1,4}))?");
    private static final int LONGEST = 100;

    private CopyPages() {}

    /** @throws Fault {@link RecordsError#PAGES_INVALID} */
    static SortedSet<Integer> read(String written) {
        SortedSet<Integer> pages = new TreeSet<>();
        for (String part : written.strip().split("\\s*[,;]\\s*")) {
            Matcher range = PART.matcher(part);
            if (written.length() > LONGEST || !range.matches()) {
                throw new Fault(RecordsError.PAGES_INVALID);
            }
            int first = Integer.parseInt(range.group(1));
            int last = range.group(2) == null ? first : Integer.parseInt(range.group(2));
            if (first < 1 || last < first) {
                throw new Fault(RecordsError.PAGES_INVALID);
            }
            for (int page = first; page <= last; page++) {
                pages.add(page);
            }
        }
        return pages;
    }
}
