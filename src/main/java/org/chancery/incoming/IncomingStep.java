package org.chancery.incoming;

import java.time.Instant;

/**
 * Something that was done to a document.
 *
 * @param action {@code REGISTER}, {@code REMIND} or an {@link IncomingAction}
 * @param by name of who did it
 * @param note what they said, may be empty
 */
public record IncomingStep(String action, String by, Instant at, String note) {}
