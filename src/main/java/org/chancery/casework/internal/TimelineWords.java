package org.chancery.casework.internal;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.chancery.casework.CaseAction;
import org.chancery.casework.CaseStatus;
import org.chancery.casework.TimelineEntry;
import org.chancery.jooq.casework.tables.records.EventRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Tells a case's log in words. */
@Component
class TimelineWords {
    private static final Set<CaseAction> INTERNAL =
            EnumSet.of(CaseAction.ADD_NOTE, CaseAction.REASSIGN, CaseAction.APPROVE);
    private static final List<String> TEXTS =
            List.of("reason", "text", "question", "opinion", "note", "proof", "tracking", "name");

    private final Words words;
    private final Journal journal;

    TimelineWords(Words words, Journal journal) {
        this.words = words;
        this.journal = journal;
    }

    /** @return the whole log, oldest first, as officials see it */
    List<TimelineEntry> all(List<EventRecord> events) {
        return events.stream().map(event -> entry(event, event.getActorName())).toList();
    }

    /** @return what the applicant may see, without names of officials and internal notes */
    List<TimelineEntry> open(List<EventRecord> events) {
        return events.stream()
                .map(event -> entry(event, ""))
                .filter(entry -> !entry.internal())
                .toList();
    }

    private TimelineEntry entry(EventRecord event, String actor) {
        CaseAction action = action(event);
        JsonNode data = journal.data(event);
        CaseStatus status = CaseStatus.valueOf(event.getStatus());
        String key = key(event.getAction(), status);
        return new TimelineEntry(
                event.getSeq(),
                event.getAt(),
                action,
                status,
                words.of("casework.event." + key),
                actor,
                text(data),
                details(data),
                kind(event.getAction(), status),
                isInternal(event, action));
    }

    private static boolean isInternal(EventRecord event, @Nullable CaseAction action) {
        return event.getAction().equals(Journal.DRAFT_DISCARDED) || (action != null && INTERNAL.contains(action));
    }

    private static String key(String action, CaseStatus status) {
        if (status.isRefused() && action.equals("ATTACH_RESULT")) {
            return "attach-letter";
        }
        return status.isRefused() && action.equals(Journal.DRAFT_DISCARDED)
                ? "letter-discarded"
                : action.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static @Nullable CaseAction action(EventRecord event) {
        return Stream.of(CaseAction.values())
                .filter(action -> action.name().equals(event.getAction()))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String text(JsonNode data) {
        return TEXTS.stream()
                .map(data::path)
                .filter(JsonNode::isString)
                .map(JsonNode::asString)
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse(null);
    }

    private static List<String> details(JsonNode data) {
        List<String> details = new ArrayList<>();
        for (JsonNode item : data.path("items")) {
            details.add(item.path("document").asString("") + ": "
                    + item.path("reason").asString(""));
        }
        for (String name : List.of("legalGround", "ground", "body", "receipt", "newDue", "reference")) {
            if (data.path(name).isString()) {
                details.add(data.path(name).asString());
            }
        }
        String number = data.path("result").path("number").asString("");
        if (!number.isBlank()) {
            details.add(number);
        }
        return details;
    }

    private static String kind(String action, CaseStatus status) {
        return switch (action) {
            case "ATTACH_RESULT" -> "seal";
            case "REFUSE", "LAPSE", "GRANT_WITHDRAWAL", "RESULT_REVOKED" -> "stop";
            case "REQUEST_SUPPLEMENT", "PAUSE", "CORRECT", "CONSULT", "REQUEST_WITHDRAWAL" -> "wait";
            case "ADD_NOTE", "REASSIGN" -> "";
            default -> status.clock() == CaseStatus.Clock.STOPPED ? "wait" : "done";
        };
    }
}
