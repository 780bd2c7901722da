package org.chancery.procedures.internal;

import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.chancery.platform.Fault;
import org.chancery.procedures.FormInput;
import org.chancery.procedures.ProceduresError;
import org.chancery.procedures.internal.FormDocument.FieldDoc;
import org.chancery.procedures.internal.FormDocument.GroupDoc;
import org.chancery.procedures.internal.FormDocument.PageDoc;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.IntNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * Reads the parameters of one submitted page. Only names that the page declares are taken; anything else that looks like an input is
 * refused, so that no parameter can reach deeper or further than the page document says.
 */
final class FormInputs {
    private static final int MAX_INPUTS = 1500;
    private static final int MAX_TEXT = 10_000;

    private final PageDoc page;
    private final Map<String, String[]> parameters;
    private final ObjectNode answers;

    FormInputs(PageDoc page, Map<String, String[]> parameters, ObjectNode answers) {
        this.page = page;
        this.parameters = parameters;
        this.answers = answers.deepCopy();
    }

    FormInput read() {
        InputNames.requireKnown(page, parameters.keySet(), MAX_INPUTS);
        page.fields().forEach(field -> Answers.put(answers, field.path(), value(field, field.path())));
        page.groups().forEach(this::readGroup);
        return edit();
    }

    private void readGroup(GroupDoc group) {
        ArrayNode items = answers.arrayNode();
        for (int index : InputNames.indexes(group, parameters.keySet())) {
            ObjectNode item = items.addObject();
            for (FieldDoc field : group.fields()) {
                JsonNode value = value(field, group.path() + "/" + index + field.path());
                if (value != null) {
                    Answers.put(item, field.path(), value);
                }
            }
        }
        if (items.isEmpty()) {
            items.addObject();
        }
        Answers.put(answers, group.path(), items);
    }

    private @Nullable JsonNode value(FieldDoc field, String name) {
        if (field.widget().equals("date")) {
            String day = padded(text(name + "#day"), 2);
            String month = padded(text(name + "#month"), 2);
            String year = text(name + "#year");
            return (day + month + year).isEmpty() ? null : StringNode.valueOf(year + "-" + month + "-" + day);
        }
        String text = text(name);
        if (text.isEmpty()) {
            return null;
        }
        return switch (field.widget()) {
            case "checkbox" -> BooleanNode.valueOf(text.equals("true"));
            case "number" -> number(text);
            default -> StringNode.valueOf(text);
        };
    }

    private static JsonNode number(String text) {
        return text.matches("\\d{1,6}") ? IntNode.valueOf(Integer.parseInt(text)) : StringNode.valueOf(text);
    }

    private static String padded(String text, int length) {
        return text.matches("\\d") ? "0".repeat(length - 1) + text : text;
    }

    private String text(String name) {
        String[] values = parameters.get(name);
        if (values == null || values.length == 0) {
            return "";
        }
        if (values.length > 1 || values[0].length() > MAX_TEXT) {
            throw new Fault(ProceduresError.FORM_INPUT_REFUSED);
        }
        String clean = values[0]
                .replace("\r\n", "\n")
                .codePoints()
                .filter(c -> !FormChecks.forbidden(c))
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
        return Normalizer.normalize(clean, Normalizer.Form.NFC).strip();
    }

    private FormInput edit() {
        for (GroupDoc group : page.groups()) {
            if (group.path().equals(text("add"))) {
                return added(group);
            }
            List<String> paths = InputNames.itemPaths(
                    group, Answers.list(answers, group.path()).size());
            int removed = paths.indexOf(text("remove"));
            if (removed >= 0) {
                return removed(group, removed);
            }
        }
        if (parameters.containsKey("add") || parameters.containsKey("remove")) {
            throw new Fault(ProceduresError.FORM_INPUT_REFUSED);
        }
        return new FormInput(answers, false, "");
    }

    private FormInput added(GroupDoc group) {
        ArrayNode items = Answers.list(answers, group.path());
        if (items.size() >= group.max()) {
            throw new Fault(ProceduresError.FORM_TOO_MANY_ITEMS, group.max());
        }
        items.addObject();
        return new FormInput(answers, true, group.path() + "/" + (items.size() - 1));
    }

    private FormInput removed(GroupDoc group, int index) {
        ArrayNode items = Answers.list(answers, group.path());
        if (items.size() > 1) {
            items.remove(index);
        }
        return new FormInput(answers, true, group.path() + "/" + Math.max(0, index - 1));
    }
}
