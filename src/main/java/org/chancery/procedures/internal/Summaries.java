package org.chancery.procedures.internal;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.chancery.procedures.SummarySection;
import org.chancery.procedures.internal.FormDocument.FieldDoc;
import org.chancery.procedures.internal.FormDocument.PageDoc;
import org.chancery.procedures.internal.FormLayout.Spot;
import tools.jackson.databind.JsonNode;

/** Puts answers into words. */
final class Summaries {
    private final FormLayout layout;
    private final FormWords words;

    Summaries(FormLayout layout, FormWords words) {
        this.layout = layout;
        this.words = words;
    }

    List<SummarySection> of(JsonNode answers, Locale locale) {
        List<SummarySection> sections = new ArrayList<>();
        for (PageDoc page : layout.pages(answers)) {
            List<SummarySection.Row> rows = layout.spots(page, answers).stream()
                    .map(spot -> row(spot, answers, locale))
                    .toList();
            sections.add(new SummarySection(page.id(), page.title().in(locale), rows));
        }
        return sections;
    }

    private SummarySection.Row row(Spot spot, JsonNode answers, Locale locale) {
        JsonNode value = answers.at(spot.path());
        return new SummarySection.Row(spot.path(), spot.field().label().in(locale), value(spot.field(), value, locale));
    }

    private String value(FieldDoc field, JsonNode value, Locale locale) {
        String text = value.asString("");
        if (text.isBlank()) {
            return words.say("procedures.form.not-provided", locale);
        }
        if (Choices.closed(field)) {
            return Choices.label(field, text, locale);
        }
        return switch (field.widget()) {
            case "checkbox" -> words.say(value.asBoolean(false) ? "procedures.form.yes" : "procedures.form.no", locale);
            case "date" -> date(text, locale);
            default -> text;
        };
    }

    private static String date(String text, Locale locale) {
        try {
            String pattern = "vi".equals(locale.getLanguage()) ? "dd/MM/yyyy" : "d MMMM yyyy";
            return LocalDate.parse(text).format(DateTimeFormatter.ofPattern(pattern, locale));
        } catch (DateTimeParseException notADate) {
            return text;
        }
    }
}
