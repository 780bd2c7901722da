package org.chancery.procedures.internal;

import java.text.Collator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.chancery.procedures.internal.FormDocument.FieldDoc;

/** The choices of an input in a language: those of the page document, or the countries and languages of ISO 3166 and ISO 639. */
final class Choices {
    private static final List<String> LANGUAGES = List.of(
            "vi", "en", "fr", "zh", "ja", "ko", "de", "ru", "es", "pt", "it", "nl", "pl", "cs", "sk", "hu", "uk", "sv",
            "no", "da", "fi", "el", "tr", "ar", "fa", "he", "hi", "bn", "ur", "th", "lo", "km", "my", "id", "ms", "tl",
            "mn", "ro", "bg");
    private static final Map<String, List<Choice>> CACHE = new ConcurrentHashMap<>();

    private Choices() {}

    /** A value with its words. */
    record Choice(String value, String label) {}

    static boolean closed(FieldDoc field) {
        return !field.options().isEmpty()
                || field.widget().equals("country")
                || field.widget().equals("language");
    }

    static List<Choice> of(FieldDoc field, Locale locale) {
        return switch (field.widget()) {
            case "country" -> CACHE.computeIfAbsent("country-" + locale.getLanguage(), key -> countries(locale));
            case "language" -> CACHE.computeIfAbsent("language-" + locale.getLanguage(), key -> languages(locale));
            default ->
                field.options().stream()
                        .map(option -> new Choice(option.value(), option.label().in(locale)))
                        .toList();
        };
    }

    static boolean allowed(FieldDoc field, String value) {
        return of(field, Locale.ENGLISH).stream()
                .anyMatch(choice -> choice.value().equals(value));
    }

    static String label(FieldDoc field, String value, Locale locale) {
        return of(field, locale).stream()
                .filter(choice -> choice.value().equals(value))
                .map(Choice::label)
                .findFirst()
                .orElse(value);
    }

    private static List<Choice> countries(Locale locale) {
        Set<String> codes = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);
        return sorted(
                codes.stream()
                        .map(code -> new Choice(code, Locale.of("", code).getDisplayCountry(locale)))
                        .toList(),
                locale);
    }

    private static List<Choice> languages(Locale locale) {
        return sorted(
                LANGUAGES.stream()
                        .map(code -> new Choice(code, Locale.of(code).getDisplayLanguage(locale)))
                        .toList(),
                locale);
    }

    private static List<Choice> sorted(List<Choice> choices, Locale locale) {
        Choice[] sorted = choices.toArray(Choice[]::new);
        Arrays.sort(sorted, Comparator.comparing(Choice::label, Collator.getInstance(locale)));
        return List.of(sorted);
    }
}
