package org.chancery.drafting;

import java.time.Instant;

/**
 * Something that was done or said.
 *
 * @param action a {@link DraftAction}
 * @param version the version it was about
 * @param by full name
 * @param note comment or reason, empty where there is none
 */
public record DraftStep(DraftAction action, int version, String by, Instant at, String note) {}
