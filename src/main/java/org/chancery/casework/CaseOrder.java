package org.chancery.casework;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.chancery.records.ResultRef;
import org.jspecify.annotations.Nullable;

/** A command to one case. Texts of people are trimmed by the caller and at most 2000 characters long. */
public sealed interface CaseOrder {
    /** @return what it does */
    CaseAction action();

    /** Begins the check for completeness. */
    record Open() implements CaseOrder {
        @Override
        public CaseAction action() {
            return CaseAction.OPEN;
        }
    }

    /** The file is complete: the fee is fixed and the clock starts (form 01). */
    record Accept() implements CaseOrder {
        @Override
        public CaseAction action() {
            return CaseAction.ACCEPT;
        }
    }

    /**
     * Asks the applicant for papers, everything at once (form 02); once in the life of a case.
     *
     * @param items at least one
     */
    record RequestSupplement(List<Item> items) implements CaseOrder {
        public RequestSupplement {
            items = List.copyOf(items);
        }

        /**
         * One paper.
         *
         * @param document name of the paper, or the id of its slot
         * @param reason why
         */
        public record Item(String document, String reason) {}

        @Override
        public CaseAction action() {
            return CaseAction.REQUEST_SUPPLEMENT;
        }
    }

    /**
     * Money taken at the counter; the amount must be what is due.
     *
     * @param reference number of a bank slip, null for cash
     */
    record RecordPayment(
            BigDecimal amount,
            String currency,
            Method method,
            @Nullable String reference) implements CaseOrder {
        public RecordPayment {
            Objects.requireNonNull(amount);
            Objects.requireNonNull(currency);
            Objects.requireNonNull(method);
        }

        /** Ways to pay at the counter. */
        public enum Method {
            CASH,
            CARD,
            TRANSFER
        }

        @Override
        public CaseAction action() {
            return CaseAction.RECORD_PAYMENT;
        }
    }

    /** Asks for no money, on a ground. */
    record WaiveFee(String reason) implements CaseOrder {
        @Override
        public CaseAction action() {
            return CaseAction.WAIVE_FEE;
        }
    }

    /**
     * Stops the clock.
     *
     * @param ground the rule it rests on
     * @param reason what is waited for
     */
    record Pause(String ground, String reason) implements CaseOrder {
        @Override
        public CaseAction action() {
            return CaseAction.PAUSE;
        }
    }

    /** Lets the clock run again. */
    record Resume() implements CaseOrder {
        @Override
        public CaseAction action() {
            return CaseAction.RESUME;
        }
    }

    /** Gives the file back to the applicant, who wishes to correct it. */
    record Correct(String reason) implements CaseOrder {
        @Override
        public CaseAction action() {
            return CaseAction.CORRECT;
        }
    }

    /** The correction is in. */
    record FinishCorrection() implements CaseOrder {
        @Override
        public CaseAction action() {
            return CaseAction.FINISH_CORRECTION;
        }
    }

    /** Asks another body, by a day. */
    record Consult(String body, String question, LocalDate answerBy) implements CaseOrder {
        public Consult {
            Objects.requireNonNull(answerBy);
        }

        @Override
        public CaseAction action() {
            return CaseAction.CONSULT;
        }
    }

    /** The other body answered. */
    record ReceiveOpinion(String opinion) implements CaseOrder {
        @Override
        public CaseAction action() {
            return CaseAction.RECEIVE_OPINION;
        }
    }

    /** Apologises and names a new day (form 04); once, before the due moment has passed. */
    record Extend(String reason, LocalDate newDue) implements CaseOrder {
        public Extend {
            Objects.requireNonNull(newDue);
        }

        @Override
        public CaseAction action() {
            return CaseAction.EXTEND;
        }
    }

    /** Gives the case to an officer of the unit. */
    record Reassign(UUID officer) implements CaseOrder {
        public Reassign {
            Objects.requireNonNull(officer);
        }

        @Override
        public CaseAction action() {
            return CaseAction.REASSIGN;
        }
    }

    /** A note that only officials see. */
    record AddNote(String text) implements CaseOrder {
        @Override
        public CaseAction action() {
            return CaseAction.ADD_NOTE;
        }
    }

    /** Decides in favour: the result is drafted; {@code note} is for those who sign. */
    record Approve(@Nullable String note) implements CaseOrder {
        @Override
        public CaseAction action() {
            return CaseAction.APPROVE;
        }
    }

    /** Decides against, in writing (form 03); a technical failure is no ground. */
    record Refuse(String reason, String legalGround) implements CaseOrder {
        @Override
        public CaseAction action() {
            return CaseAction.REFUSE;
        }
    }

    /** Lets the applicant withdraw (form 05). */
    record GrantWithdrawal() implements CaseOrder {
        @Override
        public CaseAction action() {
            return CaseAction.GRANT_WITHDRAWAL;
        }
    }

    /** Goes on in spite of the wish to withdraw. */
    record RefuseWithdrawal(String reason) implements CaseOrder {
        @Override
        public CaseAction action() {
            return CaseAction.REFUSE_WITHDRAWAL;
        }
    }

    /** Closes a case whose applicant did not answer in time (form 05). */
    record Lapse(String reason) implements CaseOrder {
        @Override
        public CaseAction action() {
            return CaseAction.LAPSE;
        }
    }

    /** Gives the result to the post. */
    record SendByPost(String tracking) implements CaseOrder {
        @Override
        public CaseAction action() {
            return CaseAction.SEND_BY_POST;
        }
    }

    /** The result was handed over; {@code proof} says to whom and how. */
    record Complete(String proof) implements CaseOrder {
        @Override
        public CaseAction action() {
            return CaseAction.COMPLETE;
        }
    }

    /**
     * The applicant's answer to the request for papers.
     *
     * @param documents what was asked for to upload id
     */
    record AnswerSupplement(Map<String, UUID> documents, String text) implements CaseOrder {
        public AnswerSupplement {
            documents = Map.copyOf(documents);
        }

        @Override
        public CaseAction action() {
            return CaseAction.ANSWER_SUPPLEMENT;
        }
    }

    /** The applicant's wish to withdraw. */
    record RequestWithdrawal(String reason) implements CaseOrder {
        @Override
        public CaseAction action() {
            return CaseAction.REQUEST_WITHDRAWAL;
        }
    }

    /** The signed and sealed result. */
    record AttachResult(ResultRef result) implements CaseOrder {
        @Override
        public CaseAction action() {
            return CaseAction.ATTACH_RESULT;
        }
    }
}
