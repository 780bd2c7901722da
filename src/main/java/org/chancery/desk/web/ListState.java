package org.chancery.desk.web;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.chancery.casework.CaseFilter;
import org.chancery.casework.CaseFilter.Sort;
import org.chancery.casework.CaseFilter.Urgency;
import org.chancery.casework.MoneyState;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/**
 * What the list shows, as its address says. What cannot be read narrows nothing, so that an old or mistyped address still opens.
 *
 * @param text words or a code, empty for none
 * @param unit code, empty for the whole scope
 * @param procedure code, empty for all
 * @param officer {@code me}, {@code none}, an id, or empty for all
 */
record ListState(
        StatusTab tab,
        String text,
        String unit,
        String procedure,
        String officer,
        @Nullable Urgency due,
        @Nullable MoneyState money,
        Sort sort,
        boolean descending,
        int page) {
    static final int SIZE = 25;
    static final String ME = "me";
    static final String NOBODY = "none";
    private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,4}");
    private static final Pattern ID = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

    static ListState read(Map<String, String> address) {
        String page = text(address, "page");
        return new ListState(
                StatusTab.bySlug(address.get("tab")),
                text(address, "q"),
                text(address, "unit"),
                text(address, "procedure"),
                officer(text(address, "officer")),
                constant(Urgency.class, text(address, "due")),
                constant(MoneyState.class, text(address, "money")),
                sort(text(address, "sort")),
                text(address, "dir").equals("desc"),
                NUMBER.matcher(page).matches() ? Integer.parseInt(page) : 1);
    }

    CaseFilter filter(UUID me, int size) {
        return new CaseFilter(
                tab.statuses(),
                money,
                due,
                orNull(procedure),
                orNull(unit),
                officerId(me),
                officer.equals(NOBODY),
                orNull(text),
                sort,
                descending,
                page,
                size);
    }

    ListState under(StatusTab other) {
        return new ListState(other, text, unit, procedure, officer, due, money, sort, descending, 1);
    }

    ListState at(int number) {
        return new ListState(tab, text, unit, procedure, officer, due, money, sort, descending, number);
    }

    /** @return sorted by that, or the other way round where it is already */
    ListState by(Sort other) {
        return new ListState(tab, text, unit, procedure, officer, due, money, other, other == sort && !descending, 1);
    }

    public boolean narrowed() {
        return !(text + unit + procedure + officer).isEmpty() || due != null || money != null;
    }

    /** @return the address's query without the page, encoded; empty where nothing differs from the plain list */
    public String query() {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("tab", tab == StatusTab.OPEN ? "" : tab.slug());
        parts.put("q", text);
        parts.put("unit", unit);
        parts.put("procedure", procedure);
        parts.put("officer", officer);
        parts.put("due", slug(due));
        parts.put("money", slug(money));
        parts.put("sort", sort == Sort.URGENCY ? "" : slug(sort));
        parts.put("dir", descending ? "desc" : "");
        StringBuilder query = new StringBuilder();
        parts.forEach((name, value) -> {
            if (!value.isEmpty()) {
                query.append(query.isEmpty() ? "" : "&")
                        .append(name)
                        .append('=')
                        .append(encoded(value));
            }
        });
        return query.toString();
    }

    /** @return the address of this page of the list */
    public String href() {
        String query = query() + (page > 1 ? (query().isEmpty() ? "" : "&") + "page=" + page : "");
        return "/desk/cases" + (query.isEmpty() ? "" : "?" + query);
    }

    static String slug(@Nullable Enum<?> constant) {
        return constant == null ? "" : constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private @Nullable UUID officerId(UUID me) {
        return switch (officer) {
            case "", NOBODY -> null;
            case ME -> me;
            default -> UUID.fromString(officer);
        };
    }

    private static String officer(String typed) {
        return typed.equals(ME) || typed.equals(NOBODY) || ID.matcher(typed).matches() ? typed : "";
    }

    private static Sort sort(String typed) {
        Sort sort = constant(Sort.class, typed);
        return sort == null ? Sort.URGENCY : sort;
    }

    private static <E extends Enum<E>> @Nullable E constant(Class<E> type, String slug) {
        for (E constant : type.getEnumConstants()) {
            if (slug(constant).equals(slug)) {
                return constant;
            }
        }
        return null;
    }

    private static String text(Map<String, String> address, String name) {
        String text = address.getOrDefault(name, "").strip();
        return text.length() > 200 ? text.substring(0, 200) : text;
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private static String encoded(String value) {
        return UriUtils.encode(value, java.nio.charset.StandardCharsets.UTF_8);
    }
}
