package org.chancery.desk.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.chancery.casework.CaseCounts;
import org.chancery.casework.CaseFilter;
import org.chancery.casework.CaseQueries;
import org.chancery.platform.DeskFigures;
import org.chancery.records.Records;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Puts the desk's first page together: what waits, and for whom. */
@Component
class HomePage {
    private static final int FEW = 8;
    private final CaseQueries cases;
    private final Records records;
    private final DeskDoor door;
    private final Wording words;
    private final ObjectProvider<DeskFigures> others;

    HomePage(CaseQueries cases, Records records, DeskDoor door, Wording words, ObjectProvider<DeskFigures> others) {
        this.cases = cases;
        this.records = records;
        this.door = door;
        this.words = words;
        this.others = others;
    }

    /** A number that leads to what it counts; {@code alarm} where it should be none. */
    record Figure(String label, long count, String href, boolean alarm) {}

    /** The official's own cases. */
    List<Figure> mine(UUID me, Locale locale) {
        return List.of(
                figure("mine", total(Map.of("officer", "me"), me), "officer=me", false, locale),
                figure(
                        "mine-overdue",
                        total(Map.of("officer", "me", "due", "overdue"), me),
                        "officer=me&due=overdue",
                        true,
                        locale),
                figure(
                        "mine-soon",
                        total(Map.of("officer", "me", "due", "soon"), me),
                        "officer=me&due=soon",
                        false,
                        locale),
                figure(
                        "mine-applicant",
                        total(Map.of("officer", "me", "tab", "applicant"), me),
                        "tab=applicant&officer=me",
                        false,
                        locale));
    }

    /** All cases that the official may see. */
    List<Figure> office(Locale locale) {
        CaseCounts counts = cases.counts(CaseFilter.open(1, 1));
        return List.of(
                figure("fresh", StatusTab.FRESH.count(counts), "tab=fresh", false, locale),
                figure("unassigned", counts.unassigned(), "officer=none", false, locale),
                figure("overdue", counts.overdue(), "due=overdue", true, locale),
                figure("soon", counts.soon(), "due=soon", false, locale),
                figure("applicant", StatusTab.APPLICANT.count(counts), "tab=applicant", false, locale),
                figure("handover", StatusTab.HANDOVER.count(counts), "tab=handover", false, locale));
    }

    /** Documents that wait for the official: results to sign, number and seal, and what other modules have. */
    List<Figure> documents(Locale locale) {
        List<Figure> figures = new ArrayList<>();
        if (door.handlesDocuments()) {
            for (Records.Awaiting step :
                    List.of(Records.Awaiting.SIGNATURE, Records.Awaiting.NUMBER, Records.Awaiting.SEAL)) {
                String slug = ListState.slug(step);
                figures.add(new Figure(
                        words.say(locale, "home." + slug),
                        records.awaiting(step, 1).total(),
                        "/desk/documents?show=" + step.name(),
                        false));
            }
        }
        others.orderedStream()
                .flatMap(other -> other.figures().stream())
                .filter(figure -> figure.count() > 0)
                .map(figure -> new Figure(
                        words.text(locale, figure.messageKey()), figure.count(), figure.href(), figure.alarm()))
                .forEach(figures::add);
        return figures;
    }

    /** The most urgent cases: the official's own, or the whole scope's where they work none. */
    List<CaseLine> next(UUID me, boolean own, Locale locale) {
        ListState state = ListState.read(own ? Map.of("officer", "me") : Map.of());
        return cases.list(state.filter(me, FEW)).items().stream()
                .map(row -> CaseLine.of(row, words, locale))
                .toList();
    }

    private long total(Map<String, String> address, UUID me) {
        return cases.list(ListState.read(address).filter(me, 1)).total();
    }

    private Figure figure(String key, long count, String query, boolean alarm, Locale locale) {
        return new Figure(words.say(locale, "home." + key), count, "/desk/cases?" + query, alarm && count > 0);
    }
}
