package org.chancery.desk.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.chancery.casework.CaseCounts;
import org.chancery.casework.CaseFilter.Sort;
import org.chancery.casework.CaseQueries;
import org.chancery.casework.CaseRow;
import org.chancery.platform.Slice;
import org.springframework.stereotype.Component;

/** Puts the list together: tabs with their counts, headings that sort, rows in words. */
@Component
class ListPage {
    private final CaseQueries cases;
    private final Wording words;

    ListPage(CaseQueries cases, Wording words) {
        this.cases = cases;
        this.words = words;
    }

    /** A tab; {@code count} is what the official would find behind it. */
    record Tab(String label, long count, String href, boolean current) {}

    /**
     * A column's heading.
     *
     * @param href empty where the list is not sorted by it
     * @param order {@code ascending}, {@code descending} or {@code none}
     */
    record Column(String label, String href, String order) {}

    /** Everything the page shows but its filters. */
    record View(
            List<Tab> tabs,
            List<Column> columns,
            List<CaseLine> lines,
            long total,
            int page,
            int size,
            long first,
            long last) {}

    View view(ListState state, UUID me, Locale locale) {
        Slice<CaseRow> slice = cases.list(state.filter(me, ListState.SIZE));
        CaseCounts counts = cases.counts(state.under(StatusTab.ALL).filter(me, ListState.SIZE));
        List<CaseLine> lines = slice.items().stream()
                .map(row -> CaseLine.of(row, words, locale))
                .toList();
        long before = (long) (slice.page() - 1) * slice.size();
        return new View(
                tabs(state, counts, locale),
                columns(state, locale),
                lines,
                slice.total(),
                slice.page(),
                slice.size(),
                lines.isEmpty() ? 0 : before + 1,
                before + lines.size());
    }

    private List<Tab> tabs(ListState state, CaseCounts counts, Locale locale) {
        return Arrays.stream(StatusTab.values())
                .map(tab -> new Tab(
                        words.say(locale, "tab." + tab.slug()),
                        tab.count(counts),
                        state.under(tab).href(),
                        tab == state.tab()))
                .toList();
    }

    private List<Column> columns(ListState state, Locale locale) {
        return List.of(
                column("code", Sort.CODE, state, locale),
                column("procedure", Sort.PROCEDURE, state, locale),
                column("applicant", Sort.APPLICANT, state, locale),
                new Column(words.say(locale, "column.unit"), "", "none"),
                column("status", Sort.STATUS, state, locale),
                new Column(words.say(locale, "column.officer"), "", "none"),
                column("received", Sort.SUBMITTED, state, locale),
                column("due", Sort.DUE, state, locale));
    }

    private Column column(String key, Sort sort, ListState state, Locale locale) {
        String order = state.sort() != sort ? "none" : state.descending() ? "descending" : "ascending";
        return new Column(words.say(locale, "column." + key), state.by(sort).href(), order);
    }
}
