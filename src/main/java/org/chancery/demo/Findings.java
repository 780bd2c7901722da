package org.chancery.demo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What was asked for and found, and what was not. */
final class Findings {
    private final Map<String, Integer> held = new TreeMap<>();
    private final Map<String, String> owners = new HashMap<>();
    private final List<String> lost = new ArrayList<>();

    void expect(String what, boolean holds, String otherwise) {
        if (holds) {
            held.merge(what, 1, Integer::sum);
        } else {
            lost.add(otherwise);
        }
    }

    /** Something that only one case may have. */
    void alone(String what, String value, String code) {
        String other = owners.putIfAbsent(what + " " + value, code);
        expect(what, other == null || other.equals(code), code + " has the " + what + " " + value + " of " + other);
    }

    /** @return the exit code: 0 where everything held and there was something to hold */
    int report(int demonstrations) {
        held.forEach((what, count) -> System.out.println("✓ " + what + ": " + count));
        lost.forEach(sentence -> System.out.println("✗ " + sentence));
        System.out.println(demonstrations + " demonstrations, " + lost.size() + " acknowledged facts lost or doubled");
        return lost.isEmpty() && !held.isEmpty() ? 0 : 1;
    }
}
