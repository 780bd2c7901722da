package org.chancery.incoming;

import java.time.Instant;

/**
 * A body whose system may bring documents.
 *
 * @param organ its organisation code (mã định danh), as in {@code From/OrganId}
 * @param replyTo e-mail address that is told what becomes of its documents, empty for none
 */
public record ExchangePartner(
        String organ, String name, String replyTo, boolean enabled, Instant admittedAt, String admittedBy) {}
