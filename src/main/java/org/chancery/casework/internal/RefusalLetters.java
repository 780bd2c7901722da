package org.chancery.casework.internal;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.chancery.casework.CaseOrder;
import org.chancery.jooq.casework.tables.records.CaseFileRecord;
import org.chancery.platform.LocalizedText;
import org.chancery.procedures.Procedures;
import org.chancery.records.DraftOrder;
import org.chancery.records.Records;
import org.springframework.stereotype.Component;

/**
 * Drafts the official letter (công văn) that tells an applicant why their case was refused, and on what legal ground.
 *
 * <p>In Vietnamese, the language of the register; the house's own sentences are repeated in English for who applied in it.
 */
@Component
class RefusalLetters {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);

    private final Procedures procedures;
    private final Places places;
    private final Records records;
    private final Words words;

    RefusalLetters(Procedures procedures, Places places, Records records, Words words) {
        this.procedures = procedures;
        this.places = places;
        this.records = records;
        this.words = words;
    }

    /** Drafts the letter and keeps its identity with the case; joins the transaction. */
    void draft(CaseFileRecord row, CaseOrder.Refuse refusal) {
        String kind = row.getAcceptedAt() == null ? "denied" : "unresolved";
        LocalizedText recipient = words.of("casework.letter.recipient", row.getApplicant());
        DraftOrder order = new DraftOrder(
                row.getUnit(),
                DraftOrder.LETTER,
                "letter",
                Map.of(
                        "recipient",
                        recipient.vi(),
                        "intro",
                        rows(row, intro(row, kind)),
                        "statement",
                        statement(row, refusal)),
                words.of("casework.letter." + kind + ".subject", row.getCode()).vi(),
                List.of(row.getApplicant()),
                row.getCode(),
                1);
        row.setDraft(records.draft(order).value());
    }

    private Stream<LocalizedText> intro(CaseFileRecord row, String kind) {
        LocalizedText unit = places.unit(row.getUnit()).name();
        LocalizedText procedure = procedures.version(row.getProcedureVersion()).name();
        String day = DAY.format(
                row.getSubmittedAt().atZone(places.unit(row.getUnit()).zone()));
        return Stream.of(
                words.of("casework.letter.received", unit, row.getCode(), day, procedure),
                words.of("casework.letter." + kind + ".decision", unit));
    }

    private List<Map<String, String>> statement(CaseFileRecord row, CaseOrder.Refuse refusal) {
        List<Map<String, String>> statement = new ArrayList<>();
        statement.addAll(given(words.of("casework.letter.reason").vi(), refusal.reason()));
        statement.addAll(given(words.of("casework.letter.ground").vi(), refusal.legalGround()));
        statement.addAll(rows(
                row,
                Stream.of(
                        words.of("casework.letter.complaint"),
                        words.of(
                                "casework.letter.end",
                                places.unit(row.getUnit()).name()))));
        return statement;
    }

    /** What an official wrote stays as it is: a paragraph for each of its lines, without what no page can show. */
    private static List<Map<String, String>> given(String label, String text) {
        List<String> lines = text.lines()
                .map(line -> line.replaceAll("\\p{Cntrl}", " ").strip())
                .filter(line -> !line.isEmpty())
                .toList();
        return Stream.iterate(0, i -> i < lines.size(), i -> i + 1)
                .map(i -> Map.of("vi", i == 0 ? label + " " + lines.get(i) : lines.get(i)))
                .toList();
    }

    private static List<Map<String, String>> rows(CaseFileRecord row, Stream<LocalizedText> texts) {
        boolean english = row.getLanguage().equals(Locale.ENGLISH.getLanguage());
        return texts.map(text -> english ? Map.of("vi", text.vi(), "en", text.en()) : Map.of("vi", text.vi()))
                .toList();
    }
}
