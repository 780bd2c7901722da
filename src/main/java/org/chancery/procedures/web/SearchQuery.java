package org.chancery.procedures.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.chancery.procedures.Channel;
import org.chancery.procedures.Level;
import org.chancery.procedures.ProcedureSearch;
import org.chancery.procedures.ProcedureStatus;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/** The state of the search page as it stands in its address; what cannot be read narrows nothing. */
record SearchQuery(
        @Nullable String q,
        @Nullable String topic,
        @Nullable String level,
        @Nullable String channel,
        @Nullable String status,
        @Nullable String page) {
    static final int SIZE = 20;
    private static final int LONGEST = 200;

    ProcedureSearch search(boolean mission) {
        return new ProcedureSearch(
                words(),
                blank(topic) ? null : topic,
                read(Level.class, level).orElse(null),
                read(Channel.class, channel).orElse(null),
                read(ProcedureStatus.class, status).orElse(null),
                mission,
                number(),
                SIZE);
    }

    /** The words searched for, cut where they are far too long. */
    public @Nullable String words() {
        return q == null || q.length() <= LONGEST ? q : q.substring(0, LONGEST);
    }

    private int number() {
        return page != null && page.matches("[1-9]\\d{0,3}") ? Integer.parseInt(page) : 1;
    }

    /** The state without the page, for links to other pages; escaped. */
    public String address() {
        List<String> parts = new ArrayList<>();
        add(parts, "q", words());
        add(parts, "topic", topic);
        add(parts, "level", level);
        add(parts, "channel", channel);
        add(parts, "status", status);
        return String.join("&", parts);
    }

    private static void add(List<String> parts, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            parts.add(name + "=" + UriUtils.encode(value, java.nio.charset.StandardCharsets.UTF_8));
        }
    }

    static <E extends Enum<E>> Optional<E> read(Class<E> type, @Nullable String word) {
        if (word == null) {
            return Optional.empty();
        }
        String name = word.toUpperCase(Locale.ROOT).replace('-', '_');
        return List.of(type.getEnumConstants()).stream()
                .filter(constant -> constant.name().equals(name))
                .findFirst();
    }

    private static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
