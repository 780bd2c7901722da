package org.chancery.demo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The options of a command, each a name and a value. */
final class Words {
    private final Map<String, String> values = new HashMap<>();

    /** @throws DemoFailure where a word is not one of the names, or a value is missing */
    Words(List<String> arguments, List<String> names) {
        for (int i = 0; i < arguments.size(); i += 2) {
            String name = arguments.get(i);
            if (!names.contains(name)) {
                throw new DemoFailure("unknown option " + name + ": " + String.join(", ", names) + " are understood");
            }
            if (i + 1 == arguments.size()) {
                throw new DemoFailure(name + " needs a value");
            }
            values.put(name, arguments.get(i + 1));
        }
    }

    String value(String name, String otherwise) {
        return values.getOrDefault(name, otherwise);
    }

    String required(String name) {
        String value = values.get(name);
        if (value == null) {
            throw new DemoFailure(name + " is needed");
        }
        return value;
    }
}
