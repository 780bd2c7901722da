package org.chancery.desk.web;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.chancery.casework.CaseDocument;
import org.chancery.casework.CaseView;
import org.chancery.casework.ClockView;
import org.chancery.casework.TimelineEntry;
import org.chancery.procedures.ProcedureVersion;
import org.springframework.stereotype.Component;

/** Puts a case into words. */
@Component
class CaseSheets {
    private final Wording words;
    private final MoneyWords money;
    private final Outcomes outcomes;

    CaseSheets(Wording words, MoneyWords money, Outcomes outcomes) {
        this.words = words;
        this.money = money;
        this.outcomes = outcomes;
    }

    CaseSheet sheet(CaseView view, ProcedureVersion version, Locale locale) {
        return new CaseSheet(
                view.code().value(),
                view.procedure().in(locale),
                view.unit().in(locale),
                view.statusText().in(locale),
                CaseLine.colour(view.status()),
                applicant(view.applicant(), locale),
                words.moment(view.submittedAt(), view.unitCode(), locale),
                blank(view.officerName()),
                view.answers(),
                view.documents().stream()
                        .map(paper -> paper(paper, view, locale))
                        .toList(),
                events(view, locale, false),
                events(view, locale, true).reversed(),
                clock(view.clock(), locale),
                money.money(view, locale),
                asked(view, version, locale),
                outcomes.outcome(view, locale),
                view.decisionReason());
    }

    private static CaseSheet.Applicant applicant(CaseView.Applicant applicant, Locale locale) {
        return new CaseSheet.Applicant(
                applicant.name(),
                blank(applicant.email()),
                blank(applicant.phone()),
                Locale.forLanguageTag(applicant.language()).getDisplayLanguage(locale));
    }

    private CaseSheet.Paper paper(CaseDocument paper, CaseView view, Locale locale) {
        return new CaseSheet.Paper(
                paper.id(),
                paper.label().in(locale),
                paper.fileName(),
                PaperKind.of(paper.mediaType()).slug(),
                paper.pages(),
                words.size(paper.size(), locale),
                paper.sha256(),
                words.moment(paper.at(), view.unitCode(), locale),
                paper.supplement());
    }

    private List<CaseSheet.Event> events(CaseView view, Locale locale, boolean onlyInternal) {
        return view.timeline().stream()
                .filter(entry -> entry.internal() || !onlyInternal)
                .sorted(Comparator.comparingInt(TimelineEntry::seq))
                .map(entry -> event(entry, view, locale))
                .toList();
    }

    private CaseSheet.Event event(TimelineEntry entry, CaseView view, Locale locale) {
        String moment = words.moment(entry.at(), view.unitCode(), locale);
        return new CaseSheet.Event(
                entry.title().in(locale),
                entry.actor().isEmpty() ? moment : moment + " · " + entry.actor(),
                blank(entry.text()),
                entry.details(),
                entry.kind(),
                entry.internal());
    }

    private static CaseSheet.Clock clock(ClockView clock, Locale locale) {
        String state =
                switch (clock.state()) {
                    case RUNNING, ENDED_IN_TIME -> "";
                    case PAUSED -> "paused";
                    case OVERDUE, ENDED_LATE -> "overdue";
                    case NOT_STARTED, STOPPED -> "stopped";
                };
        return new CaseSheet.Clock(clock.days().in(locale), clock.why().in(locale), state);
    }

    private static List<CaseSheet.Asked> asked(CaseView view, ProcedureVersion version, Locale locale) {
        Map<String, String> names = version.documents().stream()
                .collect(Collectors.toMap(
                        paper -> paper.id(), paper -> paper.name().in(locale)));
        return view.asked().stream()
                .map(item -> new CaseSheet.Asked(names.getOrDefault(item.document(), item.document()), item.reason()))
                .toList();
    }

    private static String blank(@org.jspecify.annotations.Nullable String text) {
        return text == null ? "" : text;
    }
}
