package org.chancery.casework;

/** What can be done to a case; who may do it when is said by its life cycle. */
public enum CaseAction {
    OPEN,
    ACCEPT,
    REQUEST_SUPPLEMENT,
    ANSWER_SUPPLEMENT,
    RECORD_PAYMENT,
    WAIVE_FEE,
    PAUSE,
    RESUME,
    CORRECT,
    FINISH_CORRECTION,
    CONSULT,
    RECEIVE_OPINION,
    EXTEND,
    REASSIGN,
    ADD_NOTE,
    APPROVE,
    REFUSE,
    ATTACH_RESULT,
    REQUEST_WITHDRAWAL,
    GRANT_WITHDRAWAL,
    REFUSE_WITHDRAWAL,
    LAPSE,
    SEND_BY_POST,
    COMPLETE;

    /** @return its name in addresses, such as {@code request-supplement} */
    public String slug() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    /** @return the action of that name in addresses, empty where there is none */
    public static java.util.Optional<CaseAction> bySlug(String slug) {
        return java.util.Arrays.stream(values())
                .filter(action -> action.slug().equals(slug))
                .findFirst();
    }
}
