package org.chancery.incoming;

/**
 * An order of the issuer to cancel what it sent (thu hồi).
 *
 * @param reason why, as the issuer says, 1 to 1000 letters
 * @param reference number and day of the issuer's order, or how it came, 1 to 200 letters
 */
public record Cancellation(String reason, String reference) {}
