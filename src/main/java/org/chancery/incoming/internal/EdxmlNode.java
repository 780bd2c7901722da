package org.chancery.incoming.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An element of a message: its name without prefix, its text, and what is in it. */
final class EdxmlNode {
    private final String name;
    private final StringBuilder text = new StringBuilder();
    private final List<EdxmlNode> children = new ArrayList<>();

    EdxmlNode(String name) {
        this.name = name;
    }

    String name() {
        return name;
    }

    void add(EdxmlNode child) {
        children.add(child);
    }

    void say(char[] letters, int start, int length) {
        text.append(letters, start, length);
    }

    int length() {
        return text.length();
    }

    /** @return the text as it stands */
    String raw() {
        return text.toString();
    }

    /** @return all of that name, on the way down by the names before it */
    List<EdxmlNode> all(String... path) {
        List<EdxmlNode> found = List.of(this);
        for (String step : path) {
            found = found.stream()
                    .flatMap(one -> one.children.stream())
                    .filter(child -> child.name.equals(step))
                    .toList();
        }
        return found;
    }

    Optional<EdxmlNode> one(String... path) {
        return all(path).stream().findFirst();
    }

    /** @return what stands there on one line, without control letters; empty where nothing does, or {@code N/A} */
    String text(String... path) {
        String said = one(path)
                .map(EdxmlNode::raw)
                .orElse("")
                .replaceAll("[\\p{C}\\s]+", " ")
                .strip();
        return said.equals("N/A") ? "" : said;
    }
}
