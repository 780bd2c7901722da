package org.chancery.drafting.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.chancery.drafting.DraftPurpose;
import org.chancery.drafting.DraftPurpose.Kind;
import org.chancery.identity.Unit;
import org.chancery.identity.Units;
import org.chancery.incoming.IncomingDocument;
import org.chancery.incoming.IncomingId;
import org.chancery.incoming.IncomingReplies;
import org.chancery.platform.Fault;
import org.chancery.records.DocumentId;
import org.chancery.records.DocumentView;
import org.chancery.records.DraftOrder;
import org.chancery.records.RecordNumber;
import org.chancery.records.Records;
import org.chancery.records.RecordsError;
import org.springframework.stereotype.Component;

/** The form of a draft that replaces or corrects an issued document, or answers an incoming one, with what is known of that. */
@Component
class PurposeFields {
    private static final String PURPOSE = "purpose";
    private static final String TARGET = "target";

    private final Records records;
    private final IncomingReplies replies;
    private final Units units;

    PurposeFields(Records records, IncomingReplies replies, Units units) {
        this.records = records;
        this.replies = replies;
        this.units = units;
    }

    /** A form that is filled as far as possible, and the codes of the units that are ticked. */
    record Filled(Map<String, String> form, List<String> units) {}

    /** @param asked parameters of the page, such as {@code answers=…} */
    Filled of(Map<String, String> asked, Map<String, String> empty) {
        Map<String, String> form = new HashMap<>(empty);
        List<String> ticked = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            id(asked.getOrDefault(kind.name().toLowerCase(Locale.ROOT), "")).ifPresent(target -> {
                form.put(PURPOSE, kind.name());
                form.put(TARGET, target.toString());
                fill(kind, target, form, ticked);
            });
        }
        return new Filled(form, ticked);
    }

    private void fill(Kind kind, UUID target, Map<String, String> form, List<String> ticked) {
        if (kind == Kind.ANSWERS) {
            answer(replies.answerable(new IncomingId(target)), form);
            return;
        }
        DocumentView earlier =
                records.find(new DocumentId(target)).orElseThrow(() -> new Fault(RecordsError.NOT_FOUND));
        boolean replaces = kind == Kind.REPLACES;
        RecordNumber number = earlier.number();
        String name = number == null ? "" : number.text();
        form.put("purpose-label", name);
        form.put("unit", earlier.unit());
        form.put("type", replaces ? earlier.type() : DraftOrder.LETTER);
        form.put(
                "subject",
                replaces
                        ? earlier.subject()
                        : "đính chính " + earlier.typeName().vi().toLowerCase(Locale.forLanguageTag("vi")) + " số "
                                + name);
        List<String> outside = new ArrayList<>();
        for (String place : earlier.addressees()) {
            Optional<String> unit = unit(place);
            unit.ifPresent(ticked::add);
            if (unit.isEmpty()) {
                outside.add(place);
            }
        }
        form.put("recipients", String.join("\n", outside));
    }

    private static void answer(IncomingDocument document, Map<String, String> form) {
        String kind = document.type().toLowerCase(Locale.forLanguageTag("vi"));
        String number = document.code().isEmpty() ? "" : " số " + document.code();
        form.put("purpose-label", document.number() + "/" + document.year());
        IncomingDocument.Assignment given = document.assignment();
        form.put("unit", given == null ? document.unit() : given.lead());
        form.put("type", DraftOrder.LETTER);
        String subject = "trả lời " + kind + number + " của " + document.issuer();
        form.put("subject", subject.substring(0, Math.min(500, subject.length())));
        form.put("recipients", document.issuer());
        form.put("urgency", document.urgency().name());
    }

    private Optional<String> unit(String name) {
        return units.all().stream()
                .filter(unit -> unit.name().vi().equals(name))
                .map(Unit::code)
                .findFirst();
    }

    /** @return what the sent form is for */
    static Optional<DraftPurpose> read(Map<String, String> form) {
        for (Kind kind : Kind.values()) {
            if (kind.name().equals(form.get(PURPOSE))) {
                return id(form.getOrDefault(TARGET, "")).map(target -> DraftPurpose.of(kind, target));
            }
        }
        return Optional.empty();
    }

    private static Optional<UUID> id(String text) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }
}
