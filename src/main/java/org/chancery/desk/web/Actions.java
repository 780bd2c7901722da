package org.chancery.desk.web;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.chancery.casework.ActionView;
import org.chancery.casework.CaseAction;
import org.chancery.casework.CaseView;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What the page offers: the forms of what is allowed now, and why the rest is not. */
@Component
class Actions {
    /** In the order of the page; what only applicants or the program do is not there. */
    static final List<CaseAction> OFFERED = List.of(
            CaseAction.OPEN,
            CaseAction.ACCEPT,
            CaseAction.RECORD_PAYMENT,
            CaseAction.RECEIVE_OPINION,
            CaseAction.RESUME,
            CaseAction.FINISH_CORRECTION,
            CaseAction.GRANT_WITHDRAWAL,
            CaseAction.REFUSE_WITHDRAWAL,
            CaseAction.APPROVE,
            CaseAction.COMPLETE,
            CaseAction.SEND_BY_POST,
            CaseAction.REQUEST_SUPPLEMENT,
            CaseAction.REFUSE,
            CaseAction.PAUSE,
            CaseAction.CONSULT,
            CaseAction.CORRECT,
            CaseAction.EXTEND,
            CaseAction.WAIVE_FEE,
            CaseAction.LAPSE,
            CaseAction.REASSIGN);

    private static final Set<CaseAction> WITHOUT_FIELDS = Set.of(
            CaseAction.OPEN,
            CaseAction.ACCEPT,
            CaseAction.RESUME,
            CaseAction.FINISH_CORRECTION,
            CaseAction.GRANT_WITHDRAWAL);

    private static final Set<CaseAction> FINAL =
            Set.of(CaseAction.REFUSE, CaseAction.LAPSE, CaseAction.GRANT_WITHDRAWAL);
    private final MessageSource messages;

    Actions(MessageSource messages) {
        this.messages = messages;
    }

    /**
     * Something that can be done now.
     *
     * @param plain whether a button is all it needs
     * @param grave whether it cannot be undone and works against the applicant
     */
    record Offer(String slug, String label, String hint, boolean plain, boolean grave) {}

    /** Something that cannot be done now, and why. */
    record Blocked(String label, String reason) {}

    List<Offer> offers(CaseView view, Locale locale) {
        return OFFERED.stream()
                .filter(view::may)
                .map(action -> new Offer(
                        action.slug(),
                        say("desk.action." + action.slug(), locale),
                        say("desk.action." + action.slug() + ".hint", locale),
                        WITHOUT_FIELDS.contains(action),
                        FINAL.contains(action)))
                .toList();
    }

    List<Blocked> blocked(CaseView view, Locale locale) {
        return OFFERED.stream()
                .flatMap(action ->
                        view.actions().stream().filter(offered -> offered.action() == action && !offered.allowed()))
                .map(offered ->
                        new Blocked(say("desk.action." + offered.action().slug(), locale), reason(offered, locale)))
                .toList();
    }

    private String reason(ActionView offered, Locale locale) {
        String key = offered.reasonKey();
        return say(key == null ? "desk.blocked" : key, locale);
    }

    private String say(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
