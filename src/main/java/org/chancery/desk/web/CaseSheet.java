package org.chancery.desk.web;

import java.util.List;
import java.util.UUID;
import org.chancery.procedures.SummarySection;
import org.jspecify.annotations.Nullable;

/**
 * The case page in words.
 *
 * @param colour of the status tag
 * @param officer empty where nobody works it
 * @param notes the internal entries of the timeline, newest first
 * @param asked papers asked for and not yet given
 */
record CaseSheet(
        String code,
        String procedure,
        String unit,
        String status,
        String colour,
        Applicant applicant,
        String received,
        String officer,
        List<SummarySection> answers,
        List<Paper> papers,
        List<Event> timeline,
        List<Event> notes,
        Clock clock,
        Money money,
        List<Asked> asked,
        @Nullable Outcome outcome,
        @Nullable String decisionReason) {
    /** Who applied; what was not given is empty. */
    record Applicant(String name, String email, String phone, String language) {}

    /**
     * A paper with its receipt.
     *
     * @param kind {@code pdf}, {@code image} or {@code other}, which has no preview
     */
    record Paper(
            UUID id,
            String label,
            String fileName,
            String kind,
            int pages,
            String size,
            String sha256,
            String at,
            boolean supplement) {}

    /** Something that happened. */
    record Event(String title, String meta, String text, List<String> details, String kind, boolean internal) {}

    /** The legal clock; {@code state} as the clock of the design system takes it. */
    record Clock(String days, String why, String state) {}

    /**
     * The fee.
     *
     * @param total empty where it is not known
     * @param plainTotal as a form takes it
     */
    record Money(
            String state,
            String colour,
            String total,
            String plainTotal,
            String currency,
            List<Line> lines,
            boolean uncertain,
            @Nullable Receipt receipt,
            @Nullable String waiver) {}

    /** A step of the fee's calculation. */
    record Line(String text, String amount) {}

    /** Proof of payment. */
    record Receipt(String number, String amount, String method, String reference, String paidAt, String takenBy) {}

    /** A paper asked for. */
    record Asked(String paper, String reason) {}

    /**
     * The result's document.
     *
     * @param number empty until it has one
     * @param next what it waits for, in words; empty once it is out
     */
    record Outcome(String href, String state, String colour, String number, String verificationCode, String next) {}
}
