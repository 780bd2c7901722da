package org.chancery.procedures.internal;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Reads and writes answers by the simple JSON pointers that page documents use (names and item numbers, nothing escaped). */
final class Answers {
    private static final Pattern SLASH = Pattern.compile("/");

    private Answers() {}

    static ObjectNode empty() {
        return JsonNodeFactory.instance.objectNode();
    }

    static List<String> segments(String path) {
        return SLASH.splitAsStream(path.substring(1)).toList();
    }

    /** The text at a path, null when nothing is there. */
    static @Nullable String text(JsonNode answers, @Nullable String path) {
        if (path == null) {
            return null;
        }
        JsonNode value = answers.at(path);
        return value.isValueNode() && !value.isNull() ? value.asString() : null;
    }

    /** Puts a value, making the objects and items on the way; null removes what is there. */
    static void put(ObjectNode answers, String path, @Nullable JsonNode value) {
        List<String> segments = segments(path);
        JsonNode holder = answers;
        for (int i = 0; i < segments.size() - 1; i++) {
            holder = child(holder, segments.get(i), isIndex(segments.get(i + 1)));
        }
        if (holder instanceof ObjectNode object) {
            if (value == null) {
                object.remove(segments.getLast());
            } else {
                object.set(segments.getLast(), value);
            }
        }
    }

    /** The list at a path, made when absent. */
    static ArrayNode list(ObjectNode answers, String path) {
        if (answers.at(path) instanceof ArrayNode list) {
            return list;
        }
        ArrayNode fresh = answers.arrayNode();
        put(answers, path, fresh);
        return fresh;
    }

    private static JsonNode child(JsonNode holder, String name, boolean list) {
        if (holder instanceof ArrayNode array) {
            int index = Integer.parseInt(name);
            while (array.size() <= index) {
                array.addObject();
            }
            return array.get(index);
        }
        if (!(holder instanceof ObjectNode object)) {
            return JsonNodeFactory.instance.objectNode();
        }
        JsonNode found = object.get(name);
        boolean fits = list ? found instanceof ArrayNode : found instanceof ObjectNode;
        if (found != null && fits) {
            return found;
        }
        return list ? object.putArray(name) : object.putObject(name);
    }

    private static boolean isIndex(String segment) {
        return !segment.isEmpty() && segment.chars().allMatch(Character::isDigit);
    }
}
