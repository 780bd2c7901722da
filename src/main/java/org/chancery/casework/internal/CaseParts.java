package org.chancery.casework.internal;

import java.util.List;
import java.util.Optional;
import org.chancery.casework.CaseDocument;
import org.chancery.casework.CaseOrder;
import org.chancery.casework.CaseStatus;
import org.chancery.casework.MoneyState;
import org.chancery.casework.MoneyView;
import org.chancery.jooq.casework.tables.records.CaseFileRecord;
import org.chancery.jooq.casework.tables.records.EventRecord;
import org.chancery.platform.LocalizedText;
import org.chancery.procedures.DocumentSlot;
import org.chancery.procedures.FeeQuote;
import org.chancery.records.ResultRef;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Parts of a case that its two views share, read from its row and its log. */
@Component
class CaseParts {
    private static final TypeReference<List<CaseOrder.RequestSupplement.Item>> ITEMS = new TypeReference<>() {};

    private final Words words;
    private final Journal journal;
    private final UploadStore uploads;
    private final JsonMapper json;

    CaseParts(Words words, Journal journal, UploadStore uploads, JsonMapper json) {
        this.words = words;
        this.journal = journal;
        this.uploads = uploads;
        this.json = json;
    }

    ObjectNode object(JSONB text) {
        return (ObjectNode) json.readTree(text.data());
    }

    List<CaseOrder.RequestSupplement.Item> asked(CaseFileRecord row) {
        JSONB asked = row.getAsked();
        return asked == null ? List.of() : json.readValue(asked.data(), ITEMS);
    }

    @Nullable
    ResultRef result(CaseFileRecord row) {
        JSONB result = row.getResult();
        return result == null ? null : json.readValue(result.data(), ResultRef.class);
    }

    /** @return the last log entry of an action */
    Optional<ObjectNode> last(List<EventRecord> events, String action) {
        return events.reversed().stream()
                .filter(event -> event.getAction().equals(action))
                .findFirst()
                .map(journal::data);
    }

    /** @return what a stopped clock waits for */
    LocalizedText waitsFor(CaseFileRecord row, List<EventRecord> events) {
        return switch (CaseStatus.valueOf(row.getStatus())) {
            case WAITING -> {
                List<CaseOrder.RequestSupplement.Item> asked = asked(row);
                if (asked.isEmpty()) {
                    yield words.of("casework.clock.waits.payment");
                }
                String papers = String.join(
                        ", ",
                        asked.stream()
                                .map(CaseOrder.RequestSupplement.Item::document)
                                .toList());
                yield words.of("casework.clock.waits.supplement", papers);
            }
            case PAUSING ->
                given(last(events, "PAUSE").map(data -> data.path("reason").asString("")));
            case CORRECTING -> words.of("casework.clock.waits.correction");
            default -> new LocalizedText("", "");
        };
    }

    private static LocalizedText given(Optional<String> text) {
        return new LocalizedText(text.orElse(""), text.orElse(""));
    }

    @Nullable
    String decisionReason(List<EventRecord> events) {
        return last(events, "REFUSE")
                .map(data -> data.path("reason").asString("") + " ("
                        + data.path("legalGround").asString("") + ")")
                .orElse(null);
    }

    /** @param estimate the quote of today, used until the fee is fixed */
    MoneyView money(CaseFileRecord row, List<EventRecord> events, FeeQuote estimate) {
        FeeQuote quote = last(events, "ACCEPT")
                .map(data -> data.path("quote"))
                .filter(JsonNode::isObject)
                .map(kept -> json.treeToValue(kept, FeeQuote.class))
                .orElse(estimate);
        List<MoneyView.Line> lines = quote.lines().stream()
                .map(line -> new MoneyView.Line(line.text(), line.amount()))
                .toList();
        return new MoneyView(
                MoneyState.valueOf(row.getMoney()),
                quote.total(),
                quote.currency(),
                lines,
                quote.uncertain(),
                receipt(events),
                last(events, "WAIVE_FEE")
                        .map(data -> data.path("reason").asString(""))
                        .orElse(null));
    }

    private MoneyView.@Nullable Receipt receipt(List<EventRecord> events) {
        return events.stream()
                .filter(event -> event.getAction().equals("RECORD_PAYMENT"))
                .findFirst()
                .map(this::receipt)
                .orElse(null);
    }

    private MoneyView.Receipt receipt(EventRecord event) {
        ObjectNode data = journal.data(event);
        return new MoneyView.Receipt(
                data.path("receipt").asString(""),
                data.path("amount").decimalValue(),
                data.path("currency").asString(""),
                CaseOrder.RecordPayment.Method.valueOf(data.path("method").asString("CASH")),
                data.path("reference").isString() ? data.path("reference").asString() : null,
                event.getAt(),
                event.getActorName());
    }

    List<CaseDocument> documents(CaseFileRecord row, List<DocumentSlot> slots) {
        return uploads.of(row.getId()).stream()
                .map(file -> new CaseDocument(
                        file.getId(),
                        file.getSlot(),
                        label(file.getSlot(), slots),
                        file.getFileName(),
                        file.getMediaType(),
                        file.getPages(),
                        file.getSize(),
                        file.getSha256(),
                        file.getAt(),
                        file.getSupplement()))
                .toList();
    }

    private static LocalizedText label(String slot, List<DocumentSlot> slots) {
        return slots.stream()
                .filter(one -> one.id().equals(slot))
                .map(DocumentSlot::label)
                .findFirst()
                .orElse(new LocalizedText(slot, slot));
    }
}
