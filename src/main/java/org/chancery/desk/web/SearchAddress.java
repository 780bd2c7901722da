package org.chancery.desk.web;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.chancery.search.SearchFacet;
import org.chancery.search.SearchQuery;
import org.chancery.search.SearchQuery.Order;
import org.jspecify.annotations.Nullable;

/** A question as the page's address has it; what is not understood counts for nothing. */
record SearchAddress(
        String text,
        Map<SearchFacet, String> chosen,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        Order order,
        int page) {
    private static final int LONGEST_VALUE = 200;

    static SearchAddress read(Map<String, String> address) {
        Map<SearchFacet, String> chosen = new EnumMap<>(SearchFacet.class);
        for (SearchFacet facet : SearchFacet.values()) {
            String value = address.getOrDefault(slug(facet), "");
            if (!value.isBlank() && value.length() <= LONGEST_VALUE) {
                chosen.put(facet, value);
            }
        }
        return new SearchAddress(
                address.getOrDefault("q", "").strip(),
                chosen,
                day(address.get("from")),
                day(address.get("to")),
                order(address.getOrDefault("order", "")),
                page(address.getOrDefault("page", "1")));
    }

    /** Reads an address that came as one text; what is written of it again leads nowhere else. */
    static SearchAddress parse(String query) {
        Map<String, String> address = new HashMap<>();
        for (String part : query.split("&")) {
            String[] pair = part.split("=", 2);
            if (pair.length == 2) {
                address.put(pair[0], decoded(pair[1]));
            }
        }
        return read(address);
    }

    private static String decoded(String value) {
        try {
            return URLDecoder.decode(value, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException broken) {
            return "";
        }
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        try {
            return text == null || text.isBlank() ? null : LocalDate.parse(text.strip());
        } catch (DateTimeParseException unknown) {
            return null;
        }
    }

    private static Order order(String text) {
        for (Order order : Order.values()) {
            if (order.name().equalsIgnoreCase(text)) {
                return order;
            }
        }
        return Order.RELEVANCE;
    }

    private static int page(String text) {
        return Pattern.matches("\\d{1,4}", text) ? Math.max(1, Integer.parseInt(text)) : 1;
    }

    static String slug(SearchFacet facet) {
        return facet.name().toLowerCase(Locale.ROOT);
    }

    SearchQuery query() {
        Map<SearchFacet, Set<String>> values = new EnumMap<>(SearchFacet.class);
        chosen.forEach((facet, value) -> values.put(facet, Set.of(value)));
        return new SearchQuery(text, values, from, to, order, page);
    }

    public boolean isNarrowed() {
        return !chosen.isEmpty() || from != null || to != null;
    }

    /** @return the address after the question mark, without the page */
    String written() {
        List<String> parts = new ArrayList<>();
        add(parts, "q", text);
        chosen.forEach((facet, value) -> add(parts, slug(facet), value));
        add(parts, "from", from == null ? "" : from.toString());
        add(parts, "to", to == null ? "" : to.toString());
        add(parts, "order", order == Order.RELEVANCE ? "" : order.name().toLowerCase(Locale.ROOT));
        return String.join("&", parts);
    }

    private static void add(List<String> parts, String name, String value) {
        if (!value.isEmpty()) {
            parts.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
    }

    /** @return the same, with one value of a facet chosen, or none where it is empty */
    SearchAddress with(SearchFacet facet, String value) {
        Map<SearchFacet, String> other = new EnumMap<>(SearchFacet.class);
        other.putAll(chosen);
        if (value.isEmpty()) {
            other.remove(facet);
        } else {
            other.put(facet, value);
        }
        return new SearchAddress(text, other, from, to, order, 1);
    }
}
