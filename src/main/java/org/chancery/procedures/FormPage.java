package org.chancery.procedures;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page ready to render in one language.
 *
 * @param blocks fields and repeated groups in order
 * @param errors for the error summary, in order; empty when the page is shown for the first time
 */
public record FormPage(
        String id, String title, @Nullable String lead, List<Block> blocks, List<Problem> errors, int number, int of) {

    public FormPage {
        blocks = List.copyOf(blocks);
        errors = List.copyOf(errors);
    }

    public boolean hasErrors() {
        return !errors.isEmpty();
    }

    /** Whether some of the page is filled once for each item. */
    public boolean hasGroups() {
        return blocks.stream().anyMatch(Group.class::isInstance);
    }

    /** An error with the id of the input it belongs to. */
    public record Problem(String href, String message) {}

    /** A field, or a group that can be repeated. */
    public sealed interface Block {
        /** Name of the template fragment that draws the block. */
        String fragment();
    }

    /**
     * An input.
     *
     * @param name parameter name, a JSON pointer
     * @param id HTML id made of the name
     * @param values the raw values to show again; for a date: day, month, year
     * @param rows height of a text area, 0 otherwise
     */
    public record Field(
            String name,
            String id,
            String fragment,
            String label,
            @Nullable String hint,
            @Nullable String error,
            List<String> values,
            List<Option> options,
            boolean optional,
            @Nullable String autocomplete,
            @Nullable String inputMode,
            int maxLength,
            int rows)
            implements Block {

        public Field {
            values = List.copyOf(values);
            options = List.copyOf(options);
        }

        public String value() {
            return values.isEmpty() ? "" : values.getFirst();
        }

        public String part(int index) {
            return index < values.size() ? values.get(index) : "";
        }

        public @Nullable String describedBy() {
            String ids = (hint == null ? "" : id + "-hint") + (error == null ? "" : " " + id + "-error");
            return ids.isBlank() ? null : ids.strip();
        }
    }

    /** A choice. */
    public record Option(String value, String label, String id, boolean selected) {}

    /** A group that is filled once for each item; {@code name} is the JSON pointer of the list. */
    public record Group(
            String name,
            String id,
            String title,
            @Nullable String hint,
            @Nullable String error,
            List<Item> items,
            String addLabel,
            boolean canAdd,
            boolean canRemove)
            implements Block {

        public Group {
            items = List.copyOf(items);
        }

        @Override
        public String fragment() {
            return "group";
        }
    }

    /** One item of a group, {@code name} its JSON pointer. */
    public record Item(String name, String title, String removeLabel, List<Field> fields) {

        public Item {
            fields = List.copyOf(fields);
        }
    }
}
