package org.chancery.casework;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.chancery.platform.Fault;
import org.chancery.procedures.SummarySection;
import org.jspecify.annotations.Nullable;

/**
 * The applicant's side of a case: by code and secret, or by code alone where the signed-in person applied for it.
 *
 * <p>All throw {@link Fault} {@link CaseworkError#CODE_OR_SECRET_WRONG}, which does not say which of the two is wrong.
 */
public interface Tracking {
    /** @return how the case stands, in words for its applicant */
    TrackedCase track(CaseCode code, @Nullable String secret);

    /** @return what was applied for, in words of that language; sections without rows are those that did not apply */
    List<SummarySection> answers(CaseCode code, @Nullable String secret, Locale language);

    /**
     * Answers the request for papers.
     *
     * @param documents what is asked for to upload id; may be empty where the answer is a text
     * @param text may be blank where there are documents
     * @throws Fault {@link CaseworkError#NOT_NOW} where nothing is asked for, {@link CaseworkError#ANSWER_EMPTY}
     */
    CaseOutcome answerSupplement(
            CaseCode code, @Nullable String secret, Map<String, UUID> documents, String text, String key);

    /** Asks to withdraw; before acceptance it takes effect at once. */
    CaseOutcome withdraw(CaseCode code, @Nullable String secret, String reason, String key);

    /**
     * The signed result; the first download is noted as delivery.
     *
     * @throws Fault {@link CaseworkError#NO_RESULT}
     */
    CaseFile result(CaseCode code, @Nullable String secret);
}
