package org.chancery.procedures.internal;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.chancery.procedures.DocumentSlot;
import org.chancery.procedures.FormApplicant;
import org.chancery.procedures.FormDefinition;
import org.chancery.procedures.FormError;
import org.chancery.procedures.FormStep;
import org.chancery.procedures.SummarySection;
import org.chancery.procedures.internal.FormDocument.PageDoc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A form read from its schema and its page document. */
final class JsonForm implements FormDefinition {
    private static final int COUNT_LIMIT = 1000;

    private final FormLayout layout;
    private final SchemaCheck schema;
    private final FormChecks checks;
    private final Summaries summaries;

    JsonForm(FormDocument document, SchemaCheck schema, FormParts parts) {
        this.layout = new FormLayout(document);
        this.schema = schema;
        this.checks = new FormChecks(layout, schema, parts.clock());
        this.summaries = new Summaries(layout, parts.words());
    }

    FormLayout layout() {
        return layout;
    }

    SchemaCheck check() {
        return schema;
    }

    @Override
    public String name() {
        return layout.document().name();
    }

    @Override
    public JsonNode schema() {
        return schema.source();
    }

    @Override
    public List<FormStep> pages(ObjectNode answers) {
        return layout.pages(answers).stream().map(JsonForm::step).toList();
    }

    @Override
    public Optional<FormStep> next(String pageId, ObjectNode answers) {
        return neighbour(pageId, answers, 1);
    }

    @Override
    public Optional<FormStep> previous(String pageId, ObjectNode answers) {
        return neighbour(pageId, answers, -1);
    }

    private Optional<FormStep> neighbour(String pageId, ObjectNode answers, int step) {
        List<FormStep> pages = pages(answers);
        List<String> ids = pages.stream().map(FormStep::id).toList();
        int at = ids.indexOf(pageId) + step;
        return ids.contains(pageId) && at >= 0 && at < pages.size() ? Optional.of(pages.get(at)) : Optional.empty();
    }

    private static FormStep step(PageDoc page) {
        return new FormStep(page.id(), page.title());
    }

    @Override
    public List<FormError> validate(ObjectNode answers) {
        return checks.check(answers);
    }

    @Override
    public List<FormError> validatePage(String pageId, ObjectNode answers) {
        return checks.check(answers).stream()
                .filter(error -> error.pageId().equals(pageId))
                .toList();
    }

    @Override
    public ObjectNode relevant(ObjectNode answers) {
        return layout.relevant(answers);
    }

    @Override
    public List<SummarySection> summary(ObjectNode answers, Locale locale) {
        return summaries.of(answers, locale);
    }

    @Override
    public FormApplicant applicant(ObjectNode answers) {
        ObjectNode relevant = layout.relevant(answers);
        var mapping = layout.document().mapping();
        return new FormApplicant(
                Answers.text(relevant, mapping.get("name")),
                Answers.text(relevant, mapping.get("email")),
                Answers.text(relevant, mapping.get("phone")),
                Answers.text(relevant, mapping.get("residenceCountry")),
                Answers.text(relevant, mapping.get("nationality")),
                Answers.text(relevant, mapping.get("address")));
    }

    @Override
    public List<DocumentSlot> documentSlots(ObjectNode answers) {
        return layout.document().slots().stream()
                .flatMap(slot -> Slots.of(slot, answers).stream())
                .toList();
    }

    @Override
    public int documentCount(ObjectNode answers) {
        String path = layout.document().mapping().get("count");
        if (path == null) {
            return 1;
        }
        JsonNode counted = layout.relevant(answers).at(path);
        int count = counted.isArray() ? counted.size() : counted.asInt(1);
        return Math.clamp(count, 1, COUNT_LIMIT);
    }
}
