package org.chancery.procedures.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chancery.platform.Hanoi;
import org.chancery.platform.LocalizedText;
import org.chancery.procedures.FormError;
import org.chancery.procedures.internal.FormDocument.FieldDoc;
import org.chancery.procedures.internal.FormDocument.GroupDoc;
import org.chancery.procedures.internal.FormDocument.PageDoc;
import org.chancery.procedures.internal.FormLayout.Spot;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Turns what is wrong with answers into errors a person can act on: one an input, in page order. */
final class FormChecks {
    private static final LocalizedText WHOLE = new LocalizedText("Biểu mẫu", "The form");

    private final FormLayout layout;
    private final SchemaCheck schema;
    private final Clock clock;

    FormChecks(FormLayout layout, SchemaCheck schema, Clock clock) {
        this.layout = layout;
        this.schema = schema;
        this.clock = clock;
    }

    List<FormError> check(ObjectNode answers) {
        ObjectNode relevant = layout.relevant(answers);
        List<Spot> spots = layout.spots(answers);
        Map<String, FormError> found = new LinkedHashMap<>();
        Map<String, SchemaCheck.Finding> findings = new LinkedHashMap<>();
        schema.check(withHolders(relevant, spots)).forEach(finding -> findings.putIfAbsent(finding.path(), finding));
        for (Spot spot : spots) {
            error(spot, findings.remove(spot.path()), relevant.at(spot.path()))
                    .ifPresent(error -> found.putIfAbsent(spot.path(), error));
        }
        List<FormError> errors = new ArrayList<>(found.values());
        findings.values().forEach(finding -> errors.add(elsewhere(finding, answers)));
        return errors;
    }

    /** Every input's own object exists, so that a missing answer is reported at its input and not at a whole section. */
    private static ObjectNode withHolders(ObjectNode relevant, List<Spot> spots) {
        ObjectNode copy = relevant.deepCopy();
        for (Spot spot : spots) {
            JsonNode value = relevant.at(spot.path());
            Answers.put(copy, spot.path(), value.isMissingNode() ? null : value);
        }
        return copy;
    }

    private Optional<FormError> error(Spot spot, SchemaCheck.@Nullable Finding finding, JsonNode value) {
        String key = finding == null ? ownRule(spot.field(), value) : keyOf(finding.keyword(), spot.field(), value);
        if (key == null) {
            return Optional.empty();
        }
        List<Object> args = finding == null || finding.limit() == null ? List.of() : List.of(finding.limit());
        return Optional.of(new FormError(
                spot.path(),
                spot.page().id(),
                "procedures.form.error." + key,
                spot.field().label(),
                args));
    }

    private static String keyOf(String keyword, FieldDoc field, JsonNode value) {
        boolean blank = value.isMissingNode() || value.asString("").isBlank();
        return switch (keyword) {
            case "required", "const" -> missing(field);
            case "minLength" -> blank ? missing(field) : "too-short";
            case "maxLength" -> "too-long";
            case "minimum", "exclusiveMinimum" -> "too-small";
            case "maximum", "exclusiveMaximum" -> "too-large";
            case "enum" -> blank ? missing(field) : "choose";
            case "format", "pattern" ->
                switch (field.widget()) {
                    case "email", "date", "tel" -> field.widget();
                    default -> "pattern";
                };
            case "type" -> field.widget().equals("number") ? "number" : "invalid";
            default -> "invalid";
        };
    }

    private static String missing(FieldDoc field) {
        return switch (field.widget()) {
            case "radios", "select", "country", "language" -> "choose";
            case "checkbox" -> "confirm";
            case "date" -> "date-missing";
            default -> "enter";
        };
    }

    private @Nullable String ownRule(FieldDoc field, JsonNode value) {
        if (value.isMissingNode()) {
            return null;
        }
        String text = value.asString("");
        if (text.chars().anyMatch(FormChecks::forbidden)) {
            return "invalid";
        }
        if (Choices.closed(field) && !Choices.allowed(field, text)) {
            return "choose";
        }
        return "past".equals(field.check()) && future(text) ? "date-past" : null;
    }

    /** Control characters other than line breaks and tabs: the database could not even keep some of them. */
    static boolean forbidden(int character) {
        return Character.isISOControl(character) && character != '\n' && character != '\r' && character != '\t';
    }

    private boolean future(String date) {
        try {
            return LocalDate.parse(date).isAfter(Hanoi.today(clock));
        } catch (DateTimeParseException notADate) {
            return false;
        }
    }

    private FormError elsewhere(SchemaCheck.Finding finding, JsonNode answers) {
        for (PageDoc page : layout.pages(answers)) {
            for (GroupDoc group : layout.groups(page, answers)) {
                if (finding.path().equals(group.path())) {
                    String key = finding.keyword().equals("maxItems") ? "too-many" : "too-few";
                    List<Object> args = finding.limit() == null ? List.of() : List.of(finding.limit());
                    return new FormError(
                            finding.path(), page.id(), "procedures.form.error." + key, group.title(), args);
                }
            }
        }
        String first = layout.pages(answers).getFirst().id();
        return new FormError(finding.path(), first, "procedures.form.error.unknown", WHOLE, List.of(finding.path()));
    }
}
