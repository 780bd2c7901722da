package org.chancery.desk.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.chancery.casework.CaseOrder.RecordPayment.Method;
import org.chancery.casework.CaseView;
import org.chancery.identity.People;
import org.chancery.identity.Role;
import org.chancery.procedures.LegalBasis;
import org.chancery.procedures.ProcedureVersion;
import org.chancery.procedures.Procedures;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the case page: the case in words, the forms, what was typed and what was wrong with it. */
@Component
class CasePage {
    private final CaseSheets sheets;
    private final Actions actions;
    private final Procedures procedures;
    private final People people;
    private final Messages messages;
    private final Wording words;

    CasePage(
            CaseSheets sheets,
            Actions actions,
            Procedures procedures,
            People people,
            Messages messages,
            Wording words) {
        this.sheets = sheets;
        this.actions = actions;
        this.procedures = procedures;
        this.people = people;
        this.messages = messages;
        this.words = words;
    }

    /**
     * A paper that may be asked for.
     *
     * @param index names its fields
     * @param asked its name as the applicant reads it
     * @param name its name as the official reads it
     */
    record Askable(int index, String asked, String name) {}

    /**
     * Fills the model.
     *
     * @param typed what came with a form that was refused, otherwise empty
     * @param errors id of a field to its sentence; an empty id for the whole form
     */
    String fill(Model model, CaseView view, Locale locale, Map<String, String> typed, Map<String, String> errors) {
        ProcedureVersion version = procedures.version(view.procedureVersion());
        model.addAttribute("sheet", sheets.sheet(view, version, locale));
        model.addAttribute("messages", messages.lines(view, locale));
        model.addAttribute("offers", actions.offers(view, locale));
        model.addAttribute("blocked", actions.blocked(view, locale));
        model.addAttribute("mayNote", view.may(org.chancery.casework.CaseAction.ADD_NOTE));
        model.addAttribute("askable", askable(version, view, locale));
        model.addAttribute("others", List.of(0, 1));
        model.addAttribute("officers", officers(view));
        model.addAttribute("methods", methods(locale));
        model.addAttribute("grounds", grounds(version, locale));
        model.addAttribute("key", UUID.randomUUID().toString());
        model.addAttribute("typed", typed);
        model.addAttribute("errors", errors);
        model.addAttribute("hasErrors", !errors.isEmpty());
        return "desk/case";
    }

    private static List<Askable> askable(ProcedureVersion version, CaseView view, Locale locale) {
        Locale theirs = Locale.forLanguageTag(view.applicant().language());
        List<Askable> askable = new java.util.ArrayList<>();
        version.documents().stream()
                .filter(paper -> !paper.form())
                .limit(OrderReader.MOST_ITEMS)
                .forEach(paper -> askable.add(new Askable(
                        askable.size(), paper.name().in(theirs), paper.name().in(locale))));
        return askable;
    }

    private Map<String, String> officers(CaseView view) {
        Map<String, String> officers = new LinkedHashMap<>();
        people.withRole(Role.CONSULAR_OFFICER, view.unitCode()).stream()
                .filter(person -> !person.id().equals(view.officer()))
                .forEach(person -> officers.put(person.id().toString(), person.name()));
        return officers;
    }

    private Map<String, String> methods(Locale locale) {
        Map<String, String> methods = new LinkedHashMap<>();
        for (Method method : Method.values()) {
            methods.put(ListState.slug(method), words.say(locale, "method." + ListState.slug(method)));
        }
        return methods;
    }

    private static List<String> grounds(ProcedureVersion version, Locale locale) {
        return version.legalBasis().stream()
                .map(basis -> ground(basis, locale))
                .distinct()
                .toList();
    }

    private static String ground(LegalBasis basis, Locale locale) {
        String act = basis.act().in(locale);
        return basis.article() == null ? act : act + ", " + basis.article().in(locale);
    }
}
