package org.chancery.procedures.internal;

import java.util.List;
import java.util.stream.IntStream;
import org.chancery.platform.LocalizedText;
import org.chancery.procedures.DocumentSlot;
import org.chancery.procedures.internal.FormDocument.SlotDoc;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Which files to upload for given answers. */
final class Slots {
    private static final LocalizedText NO_HINT = new LocalizedText("", "");

    private Slots() {}

    static List<DocumentSlot> of(SlotDoc slot, JsonNode answers) {
        String each = slot.each();
        if (each == null) {
            return Condition.holds(slot.when(), answers, MissingNode.getInstance())
                    ? List.of(made(slot, slot.id(), ""))
                    : List.of();
        }
        return IntStream.range(0, answers.at(each).size())
                .filter(i -> Condition.holds(slot.when(), answers, answers.at(each + "/" + i)))
                .mapToObj(i -> made(slot, slot.id() + "-" + (i + 1), Integer.toString(i + 1)))
                .toList();
    }

    private static DocumentSlot made(SlotDoc slot, String id, String number) {
        return new DocumentSlot(id, numbered(slot.label(), number), numbered(slot.hint(), number), slot.required());
    }

    private static LocalizedText numbered(@Nullable LocalizedText text, String number) {
        return text == null
                ? NO_HINT
                : new LocalizedText(text.vi().replace("{0}", number), text.en().replace("{0}", number));
    }
}
