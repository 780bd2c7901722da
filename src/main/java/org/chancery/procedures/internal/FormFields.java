package org.chancery.procedures.internal;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.chancery.procedures.FormPage;
import org.chancery.procedures.internal.FormDocument.FieldDoc;
import tools.jackson.databind.JsonNode;

/** Draws up single inputs. */
final class FormFields {
    private final SchemaCheck schema;
    private final JsonNode answers;
    private final Map<String, String> errors;
    private final Locale locale;

    FormFields(SchemaCheck schema, JsonNode answers, Map<String, String> errors, Locale locale) {
        this.schema = schema;
        this.answers = answers;
        this.errors = errors;
        this.locale = locale;
    }

    /** The HTML id of an input. */
    static String id(String path) {
        return "f" + path.replace('/', '-');
    }

    FormPage.Field field(FieldDoc field) {
        String value = answers.at(field.path()).asString("");
        var hint = field.hint();
        return new FormPage.Field(
                field.path(),
                id(field.path()),
                fragment(field.widget()),
                field.label().in(locale),
                hint == null ? null : hint.in(locale),
                errors.get(field.path()),
                field.widget().equals("date") ? dateParts(value) : List.of(value),
                options(field, value),
                field.optional(),
                field.autocomplete(),
                field.inputMode(),
                schema.at(field.path()).path("maxLength").asInt(0),
                field.widget().equals("textarea") ? Math.max(field.rows(), 3) : 0);
    }

    private static String fragment(String widget) {
        return switch (widget) {
            case "country", "language" -> "select";
            default -> widget;
        };
    }

    /** Day, month and year of an ISO date, or of what was typed in place of one. */
    private static List<String> dateParts(String value) {
        String[] parts = value.split("-", 3);
        return parts.length == 3 ? List.of(parts[2], parts[1], parts[0]) : List.of("", "", "");
    }

    private List<FormPage.Option> options(FieldDoc field, String value) {
        if (!Choices.closed(field)) {
            return List.of();
        }
        return Choices.of(field, locale).stream()
                .map(choice -> new FormPage.Option(
                        choice.value(),
                        choice.label(),
                        id(field.path()) + "-" + choice.value(),
                        choice.value().equals(value)))
                .toList();
    }
}
