package org.chancery.identity;

/** What a person may be. An assignment gives a role for a unit and everything below it. */
public enum Role {
    /** Applies for what the ministry owes them (người nộp hồ sơ); has no unit. */
    APPLICANT,
    /** Works cases (viên chức lãnh sự). */
    CONSULAR_OFFICER,
    /** Signs results (người có thẩm quyền ký). */
    SIGNATORY,
    /** Numbers and seals documents (văn thư). */
    CLERK,
    /** Keeps people and their roles; sees no case content. */
    ADMINISTRATOR,
    /** Reads the audit ledger; changes nothing. */
    AUDITOR
}
