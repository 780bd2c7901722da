package org.chancery.procedures.internal;

import java.util.ArrayList;
import java.util.List;
import org.chancery.platform.LocalizedText;
import org.chancery.procedures.FeeLine;
import org.chancery.procedures.ProcedureVersion;
import org.chancery.procedures.RequiredDocument;
import org.chancery.procedures.internal.FormDocument.FieldDoc;
import org.chancery.procedures.internal.FormDocument.OptionDoc;
import org.chancery.procedures.internal.FormDocument.PageDoc;
import org.chancery.procedures.internal.FormDocument.SlotDoc;
import tools.jackson.databind.node.ObjectNode;

/**
 * The form of a procedure that has none of its own: the generic pages, with the procedure's list of documents put into the page
 * {@code documents}. For each paper the person says whether a file is attached or the paper itself will be brought or sent.
 */
record GenericForm(FormDocument document, ObjectNode schema) {
    private static final String DOCUMENTS = "documents";
    private static final OptionDoc ATTACH =
            new OptionDoc("attach", new LocalizedText("Tôi sẽ tải tệp lên", "I will upload a file"));
    private static final OptionDoc BRING = new OptionDoc(
            "bring", new LocalizedText("Tôi sẽ nộp trực tiếp hoặc gửi bưu chính", "I will bring or post the paper"));
    private static final OptionDoc NONE =
            new OptionDoc("none", new LocalizedText("Không có hoặc không cần", "I do not have it or it is not needed"));

    static GenericForm of(ProcedureVersion version, FormDocument base, ObjectNode baseSchema) {
        List<RequiredDocument> papers =
                version.documents().stream().filter(paper -> !paper.form()).toList();
        ObjectNode schema = baseSchema.deepCopy();
        addToSchema(schema, papers);
        List<PageDoc> pages = base.pages().stream()
                .filter(page -> !page.id().equals("quantity") || counted(version))
                .filter(page -> !page.id().equals(DOCUMENTS) || !papers.isEmpty())
                .map(page -> page.id().equals(DOCUMENTS) ? withPapers(page, papers) : page)
                .toList();
        if (!counted(version)) {
            ((ObjectNode) schema.path("properties")).remove("quantity");
            removeRequired(schema, "quantity");
        }
        List<SlotDoc> slots = papers.stream().map(GenericForm::slot).toList();
        return new GenericForm(new FormDocument(base.name(), base.mapping(), pages, slots), schema);
    }

    /** Whether the fee is counted by documents, copies or the like, so that the form must ask how many. */
    private static boolean counted(ProcedureVersion version) {
        return version.fee().lines().stream()
                .map(FeeLine::per)
                .anyMatch(per -> per != FeeLine.Per.APPLICATION && per != FeeLine.Per.VISA);
    }

    private static PageDoc withPapers(PageDoc page, List<RequiredDocument> papers) {
        List<FieldDoc> fields = papers.stream().map(GenericForm::field).toList();
        return new PageDoc(page.id(), page.title(), page.lead(), page.when(), fields, page.groups());
    }

    private static FieldDoc field(RequiredDocument paper) {
        List<OptionDoc> options = new ArrayList<>(List.of(ATTACH, BRING));
        if (paper.optional()) {
            options.add(NONE);
        }
        return new FieldDoc(path(paper), "radios", paper.name(), null, options, null, false, null, null, null, 0);
    }

    private static SlotDoc slot(RequiredDocument paper) {
        Condition attached = new Condition(path(paper), List.of("attach"), null, null, null);
        return new SlotDoc(paper.id(), paper.name(), null, true, null, attached);
    }

    private static String path(RequiredDocument paper) {
        return "/" + DOCUMENTS + "/" + paper.id();
    }

    private static void addToSchema(ObjectNode schema, List<RequiredDocument> papers) {
        ObjectNode documents = ((ObjectNode) schema.path("properties")).putObject(DOCUMENTS);
        documents.put("type", "object").put("additionalProperties", false);
        ObjectNode properties = documents.putObject("properties");
        var required = documents.putArray("required");
        for (RequiredDocument paper : papers) {
            var values = properties
                    .putObject(paper.id())
                    .putArray("enum")
                    .add("attach")
                    .add("bring");
            if (paper.optional()) {
                values.add("none");
            }
            required.add(paper.id());
        }
        if (!papers.isEmpty()) {
            schema.withArray("required").add(DOCUMENTS);
        }
    }

    private static void removeRequired(ObjectNode schema, String name) {
        var required = schema.withArray("required");
        for (int i = required.size() - 1; i >= 0; i--) {
            if (required.get(i).asString().equals(name)) {
                required.remove(i);
            }
        }
    }
}
