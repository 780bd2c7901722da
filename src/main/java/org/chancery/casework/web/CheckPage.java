package org.chancery.casework.web;

import java.time.Clock;
import java.util.Locale;
import org.chancery.casework.Submission;
import org.chancery.casework.Tracking;
import org.chancery.casework.web.Flow.Filling;
import org.chancery.identity.Unit;
import org.chancery.identity.Units;
import org.chancery.platform.Hanoi;
import org.chancery.procedures.FeeFacts;
import org.chancery.procedures.FeeLine;
import org.chancery.procedures.Fees;
import org.chancery.procedures.FormApplicant;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import tools.jackson.databind.node.ObjectNode;

/** Fills the models of check-your-answers and of the confirmation. */
@Component
class CheckPage {
    private final Fees fees;
    private final Units units;
    private final Tracking tracking;
    private final Clock clock;

    CheckPage(Fees fees, Units units, Tracking tracking, Clock clock) {
        this.fees = fees;
        this.units = units;
        this.tracking = tracking;
        this.clock = clock;
    }

    void fill(Filling filling, Locale locale, Model model) {
        ObjectNode answers = filling.form().relevant(filling.answers());
        FormApplicant applicant = filling.form().applicant(answers);
        Unit unit = units.require(filling.draft().unit());
        FeeFacts facts = new FeeFacts(
                unit.kind().isMission() ? FeeLine.Place.MISSION : FeeLine.Place.MINISTRY,
                filling.form().documentCount(answers),
                applicant.residenceCountry(),
                applicant.vietnamese(),
                clock.instant().atZone(Hanoi.ZONE).toLocalDate());
        model.addAttribute("filling", filling);
        model.addAttribute("sections", filling.form().summary(answers, locale));
        model.addAttribute("quote", fees.quote(filling.version(), facts));
    }

    void receipt(Filling filling, Model model) {
        Submission submission = java.util.Objects.requireNonNull(filling.draft().submitted());
        model.addAttribute("filling", filling);
        model.addAttribute("submission", submission);
        model.addAttribute("tracked", tracking.track(submission.code(), submission.secret()));
    }
}
