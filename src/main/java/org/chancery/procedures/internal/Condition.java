package org.chancery.procedures.internal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * When a page, field or file applies: the answer at {@code path} is one of {@code is} (or merely given, where {@code is} is absent), and
 * all, any and not nest as their names say. A path that starts with a dot is read from the item of a group.
 */
record Condition(
        @Nullable String path,
        @Nullable List<String> is,
        @Nullable List<Condition> all,
        @Nullable List<Condition> any,
        @Nullable Condition not) {

    static boolean holds(@Nullable Condition condition, JsonNode answers, JsonNode item) {
        return condition == null || condition.test(answers, item);
    }

    private boolean test(JsonNode answers, JsonNode item) {
        return pathHolds(answers, item)
                && (all == null || all.stream().allMatch(c -> c.test(answers, item)))
                && (any == null || any.stream().anyMatch(c -> c.test(answers, item)))
                && (not == null || !not.test(answers, item));
    }

    private boolean pathHolds(JsonNode answers, JsonNode item) {
        if (path == null) {
            return true;
        }
        JsonNode value = path.startsWith(".") ? item.at(path.substring(1)) : answers.at(path);
        return is == null ? value.isValueNode() && !value.isNull() : is.contains(value.asString(""));
    }
}
