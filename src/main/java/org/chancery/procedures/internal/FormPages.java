package org.chancery.procedures.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.chancery.platform.Fault;
import org.chancery.platform.LocalizedText;
import org.chancery.procedures.FormError;
import org.chancery.procedures.FormPage;
import org.chancery.procedures.ProceduresError;
import org.chancery.procedures.internal.FormDocument.GroupDoc;
import org.chancery.procedures.internal.FormDocument.PageDoc;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Draws up one page of a form, in one language, with the values and errors it has. */
final class FormPages {
    private final JsonForm form;
    private final FormWords words;
    private final Locale locale;
    private final JsonNode answers;
    private final Map<String, String> errors = new LinkedHashMap<>();

    FormPages(JsonForm form, FormWords words, JsonNode answers, List<FormError> errors, Locale locale) {
        this.form = form;
        this.words = words;
        this.locale = locale;
        this.answers = answers;
        errors.forEach(error -> this.errors.putIfAbsent(error.path(), words.say(error, locale)));
    }

    FormPage page(String id) {
        List<PageDoc> pages = form.layout().pages(answers);
        PageDoc page = pages.stream()
                .filter(candidate -> candidate.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Fault(ProceduresError.FORM_PAGE_NOT_FOUND));
        List<FormPage.Problem> problems = errors.entrySet().stream()
                .map(error -> new FormPage.Problem("#" + FormFields.id(error.getKey()), error.getValue()))
                .toList();
        return new FormPage(
                page.id(),
                page.title().in(locale),
                in(page.lead()),
                blocks(page),
                problems,
                pages.indexOf(page) + 1,
                pages.size());
    }

    private List<FormPage.Block> blocks(PageDoc page) {
        FormFields fields = new FormFields(form.check(), answers, errors, locale);
        List<FormPage.Block> blocks = new ArrayList<>();
        page.fields().stream()
                .filter(field -> Condition.holds(field.when(), answers, MissingNode.getInstance()))
                .forEach(field -> blocks.add(fields.field(field)));
        form.layout().groups(page, answers).forEach(group -> blocks.add(group(group, fields)));
        return blocks;
    }

    private FormPage.Group group(GroupDoc group, FormFields fields) {
        int size = FormLayout.size(group, answers);
        List<FormPage.Item> items = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            String title = group.titleOf(i).in(locale);
            items.add(new FormPage.Item(
                    group.path() + "/" + i,
                    title,
                    words.say("procedures.form.remove", locale, title),
                    FormLayout.itemFields(group, i, answers).stream()
                            .map(fields::field)
                            .toList()));
        }
        return new FormPage.Group(
                group.path(),
                FormFields.id(group.path()),
                group.title().in(locale),
                in(group.hint()),
                errors.get(group.path()),
                items,
                group.addLabel().in(locale),
                size < group.max(),
                size > 1);
    }

    private @Nullable String in(@Nullable LocalizedText text) {
        return text == null ? null : text.in(locale);
    }
}
