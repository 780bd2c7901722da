package org.chancery.procedures.internal;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.chancery.platform.Fault;
import org.chancery.procedures.ProceduresError;
import org.chancery.procedures.internal.FormDocument.FieldDoc;
import org.chancery.procedures.internal.FormDocument.GroupDoc;
import org.chancery.procedures.internal.FormDocument.PageDoc;

/** Names of inputs: which are known on a page, and which items of a group they name. */
final class InputNames {
    private static final Set<String> DATE_PARTS = Set.of("#day", "#month", "#year");

    private InputNames() {}

    static void requireKnown(PageDoc page, Set<String> names, int limit) {
        List<String> inputs = names.stream().filter(n -> n.startsWith("/")).toList();
        if (inputs.size() > limit || !inputs.stream().allMatch(name -> known(page, name))) {
            throw new Fault(ProceduresError.FORM_INPUT_REFUSED);
        }
    }

    private static boolean known(PageDoc page, String name) {
        return page.fields().stream().anyMatch(field -> named(field, field.path(), name))
                || page.groups().stream().anyMatch(group -> knownItem(group, name));
    }

    private static boolean named(FieldDoc field, String path, String name) {
        return field.widget().equals("date")
                ? DATE_PARTS.stream().anyMatch(part -> name.equals(path + part))
                : name.equals(path);
    }

    private static boolean knownItem(GroupDoc group, String name) {
        int index = index(group, name);
        if (index < 0) {
            return false;
        }
        if (index >= group.max()) {
            throw new Fault(ProceduresError.FORM_TOO_MANY_ITEMS, group.max());
        }
        String item = group.path() + "/" + index;
        return group.fields().stream().anyMatch(field -> named(field, item + field.path(), name));
    }

    /** The item number in a name, -1 when it names no item of the group. */
    private static int index(GroupDoc group, String name) {
        String start = group.path() + "/";
        int end = name.indexOf('/', start.length());
        if (!name.startsWith(start) || end < 0) {
            return -1;
        }
        String number = name.substring(start.length(), end);
        return number.matches("0|[1-9]\\d{0,4}") ? Integer.parseInt(number) : -1;
    }

    static Set<Integer> indexes(GroupDoc group, Set<String> names) {
        return names.stream()
                .map(name -> index(group, name))
                .filter(index -> index >= 0)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    static List<String> itemPaths(GroupDoc group, int size) {
        return IntStream.range(0, size).mapToObj(i -> group.path() + "/" + i).toList();
    }
}
