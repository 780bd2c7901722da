package org.chancery.casework;

import java.time.Instant;

/**
 * The proof that an application arrived.
 *
 * @param secret the applicant's key to the case, shown to nobody else; the same again for a repeated submission
 * @param repeated true when it had arrived before
 */
public record Submission(CaseId id, CaseCode code, String secret, Instant submittedAt, boolean repeated) {}
