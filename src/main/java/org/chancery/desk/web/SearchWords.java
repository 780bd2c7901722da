package org.chancery.desk.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.chancery.identity.Units;
import org.chancery.search.Found.Hit;
import org.chancery.search.SearchFacet;
import org.chancery.search.SearchKind;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What results and their facets are called. */
@Component
class SearchWords {
    /** Columns of a list to take along, in their order. */
    static final List<String> COLUMNS = List.of("code", "kind", "type", "title", "parties", "unit", "dated", "state");

    private static final DateTimeFormatter DIGITS = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private final MessageSource messages;
    private final Units units;

    SearchWords(MessageSource messages, Units units) {
        this.messages = messages;
        this.units = units;
    }

    public String say(Locale locale, String key, Object... arguments) {
        return String.valueOf(messages.getMessage(key, arguments, key, locale));
    }

    String value(SearchFacet facet, String value, Locale locale) {
        return switch (facet) {
            case KIND -> say(locale, "desk.search.kind." + value);
            case UNIT -> unit(value, locale);
            case TYPE -> value;
            case YEAR -> value.isEmpty() ? "–" : value;
            case STATE -> say(locale, value);
        };
    }

    public String kind(SearchKind kind, Locale locale) {
        return say(locale, "desk.search.kind." + kind.name());
    }

    public String unit(String code, Locale locale) {
        return units.find(code).map(unit -> unit.name().in(locale)).orElse(code);
    }

    public String day(@Nullable LocalDate day) {
        return day == null ? "" : DIGITS.format(day);
    }

    String cell(String column, Hit hit, Locale locale) {
        return switch (column) {
            case "code" -> hit.code();
            case "kind" -> kind(hit.kind(), locale);
            case "type" -> hit.type();
            case "title" -> hit.plainTitle();
            case "parties" -> hit.parties();
            case "unit" -> unit(hit.unit(), locale);
            case "dated" -> day(hit.dated());
            default -> say(locale, hit.state());
        };
    }
}
