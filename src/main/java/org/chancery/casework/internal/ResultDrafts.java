package org.chancery.casework.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.chancery.jooq.casework.tables.records.CaseFileRecord;
import org.chancery.platform.LocalizedText;
import org.chancery.procedures.FormDefinition;
import org.chancery.procedures.Forms;
import org.chancery.procedures.LegalBasis;
import org.chancery.procedures.ProcedureVersion;
import org.chancery.procedures.Procedures;
import org.chancery.procedures.SummarySection;
import org.chancery.records.DraftOrder;
import org.chancery.records.Records;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Drafts the outgoing document that answers an approved case, from the answers and the procedure. */
@Component
class ResultDrafts {
    /** Pages of a form whose answers belong on no result: how to reach somebody, what they declare, and who pays what. */
    private static final Set<String> PRIVATE = Set.of(
            "contact",
            "identity",
            "delivery",
            "delivery-address",
            "behalf",
            "kind",
            "relation",
            "origin",
            "purpose",
            "quantity",
            "copies",
            "declaration",
            "statement");

    private final CaseStore store;
    private final Procedures procedures;
    private final Forms forms;
    private final Records records;
    private final Words words;
    private final JsonMapper json;

    ResultDrafts(CaseStore store, Procedures procedures, Forms forms, Records records, Words words, JsonMapper json) {
        this.store = store;
        this.procedures = procedures;
        this.forms = forms;
        this.records = records;
        this.words = words;
        this.json = json;
    }

    /** Marks the case as approved and drafts its result; joins the transaction. */
    void draft(CaseFileRecord row) {
        ProcedureVersion version = procedures.version(row.getProcedureVersion());
        ObjectNode answers = (ObjectNode)
                json.readTree(store.answers(row.getId()).orElseThrow().data());
        Kind kind = Kind.of(version);
        DraftOrder order = new DraftOrder(
                row.getUnit(),
                kind.type,
                kind.template,
                model(row, version, answers, kind),
                subject(row, version),
                List.of(row.getApplicant()),
                row.getCode(),
                1);
        row.setApproved(true);
        row.setDraft(records.draft(order).value());
    }

    private static String subject(CaseFileRecord row, ProcedureVersion version) {
        String subject = version.name().vi() + " – " + row.getApplicant();
        return subject.length() <= 500 ? subject : subject.substring(0, 500);
    }

    private Map<String, Object> model(CaseFileRecord row, ProcedureVersion version, ObjectNode answers, Kind kind) {
        Map<String, Object> model = new HashMap<>();
        model.put("intro", List.of(text(words.of("casework.result." + kind.key + ".intro", version.name()))));
        model.put("facts", facts(row, version, answers));
        model.put("statement", List.of(text(words.of("casework.result." + kind.key + ".statement"))));
        model.put(
                "grounds",
                version.legalBasis().stream().map(ResultDrafts::ground).toList());
        return model;
    }

    private static String ground(LegalBasis basis) {
        LocalizedText article = basis.article();
        return article == null
                ? basis.act().vi()
                : article.vi() + " " + basis.act().vi();
    }

    private List<Map<String, String>> facts(CaseFileRecord row, ProcedureVersion version, ObjectNode answers) {
        List<Map<String, String>> facts = new ArrayList<>();
        facts.add(fact(words.of("casework.result.code"), row.getCode()));
        FormDefinition form = forms.forProcedure(version);
        List<SummarySection> vi = form.summary(answers, Words.VI);
        List<SummarySection> en = form.summary(answers, Locale.ENGLISH);
        String nothing = words.of("procedures.form.not-provided").vi();
        for (int i = 0; i < vi.size(); i++) {
            if (PRIVATE.contains(vi.get(i).pageId())) {
                continue;
            }
            for (int j = 0; j < vi.get(i).rows().size(); j++) {
                SummarySection.Row one = vi.get(i).rows().get(j);
                if (one.value().equals(nothing)) {
                    continue;
                }
                facts.add(fact(
                        new LocalizedText(one.label(), en.get(i).rows().get(j).label()), one.value()));
            }
        }
        return facts;
    }

    private static Map<String, String> fact(LocalizedText label, String value) {
        return Map.of("vi", label.vi(), "en", label.en(), "value", value);
    }

    private static Map<String, String> text(LocalizedText text) {
        return Map.of("vi", text.vi(), "en", text.en());
    }

    /** What sort of document answers a procedure. */
    private enum Kind {
        CERTIFICATION("CNLS", "certificate", "certification"),
        LEGALISATION("HPHLS", "certificate", "legalisation"),
        BIRTH("GKS", "certificate", "birth"),
        OTHER("KQ", "result", "other");

        private final String type;
        private final String template;
        private final String key;

        Kind(String type, String template, String key) {
            this.type = type;
            this.template = template;
            this.key = key;
        }

        static Kind of(ProcedureVersion version) {
            return switch (version.form()) {
                case "certification-legalisation" -> version.code().endsWith("-HP") ? LEGALISATION : CERTIFICATION;
                case "birth-registration" -> BIRTH;
                default -> OTHER;
            };
        }
    }
}
