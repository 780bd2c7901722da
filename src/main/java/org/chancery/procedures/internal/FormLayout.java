package org.chancery.procedures.internal;

import java.util.ArrayList;
import java.util.List;
import org.chancery.platform.LocalizedText;
import org.chancery.procedures.internal.FormDocument.FieldDoc;
import org.chancery.procedures.internal.FormDocument.GroupDoc;
import org.chancery.procedures.internal.FormDocument.PageDoc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/** Which pages and inputs of a form apply to given answers, groups unrolled to one input an item. */
record FormLayout(FormDocument document) {

    /** An input that applies, with its absolute path and full label. */
    record Spot(PageDoc page, FieldDoc field) {
        String path() {
            return field.path();
        }
    }

    List<PageDoc> pages(JsonNode answers) {
        return document.pages().stream()
                .filter(page -> Condition.holds(page.when(), answers, MissingNode.getInstance()))
                .toList();
    }

    List<Spot> spots(JsonNode answers) {
        return pages(answers).stream()
                .flatMap(page -> spots(page, answers).stream())
                .toList();
    }

    List<Spot> spots(PageDoc page, JsonNode answers) {
        List<Spot> spots = new ArrayList<>();
        for (FieldDoc field : page.fields()) {
            if (Condition.holds(field.when(), answers, MissingNode.getInstance())) {
                spots.add(new Spot(page, field));
            }
        }
        for (GroupDoc group : groups(page, answers)) {
            for (int i = 0; i < size(group, answers); i++) {
                addItem(spots, page, group, i, answers);
            }
        }
        return spots;
    }

    List<GroupDoc> groups(PageDoc page, JsonNode answers) {
        return page.groups().stream()
                .filter(group -> Condition.holds(group.when(), answers, MissingNode.getInstance()))
                .toList();
    }

    /** How many items of a group to show: at least one. */
    static int size(GroupDoc group, JsonNode answers) {
        return Math.max(1, answers.at(group.path()).size());
    }

    static List<FieldDoc> itemFields(GroupDoc group, int index, JsonNode answers) {
        JsonNode item = answers.at(group.path() + "/" + index);
        return group.fields().stream()
                .filter(field -> Condition.holds(field.when(), answers, item))
                .map(field -> field.at(group.path() + "/" + index + field.path(), field.label()))
                .toList();
    }

    private static void addItem(List<Spot> spots, PageDoc page, GroupDoc group, int index, JsonNode answers) {
        LocalizedText title = group.titleOf(index);
        for (FieldDoc field : itemFields(group, index, answers)) {
            spots.add(new Spot(page, field.at(field.path(), join(title, field.label()))));
        }
    }

    private static LocalizedText join(LocalizedText title, LocalizedText label) {
        return new LocalizedText(title.vi() + " – " + label.vi(), title.en() + " – " + label.en());
    }

    /** The answers without those of inputs that do not apply; what no page knows is kept, for the schema to refuse. */
    ObjectNode relevant(ObjectNode answers) {
        ObjectNode copy = answers.deepCopy();
        for (PageDoc page : document.pages()) {
            boolean shown = Condition.holds(page.when(), answers, MissingNode.getInstance());
            page.fields().stream()
                    .filter(field -> !shown || !Condition.holds(field.when(), answers, MissingNode.getInstance()))
                    .forEach(field -> drop(copy, field.path()));
            page.groups().stream()
                    .filter(group -> !shown || !Condition.holds(group.when(), answers, MissingNode.getInstance()))
                    .forEach(group -> drop(copy, group.path()));
            page.groups().forEach(group -> dropFromItems(copy, group, answers));
        }
        return copy;
    }

    private static void dropFromItems(ObjectNode copy, GroupDoc group, JsonNode answers) {
        for (int i = 0; i < copy.at(group.path()).size(); i++) {
            JsonNode item = answers.at(group.path() + "/" + i);
            for (FieldDoc field : group.fields()) {
                if (!Condition.holds(field.when(), answers, item)) {
                    drop(copy, group.path() + "/" + i + field.path());
                }
            }
        }
    }

    /** Removes an answer, and the objects that it leaves empty. */
    private static void drop(ObjectNode answers, String path) {
        if (answers.at(path).isMissingNode()) {
            return;
        }
        Answers.put(answers, path, null);
        String holder = path.substring(0, path.lastIndexOf('/'));
        if (!holder.isEmpty() && answers.at(holder) instanceof ObjectNode object && object.isEmpty()) {
            drop(answers, holder);
        }
    }
}
