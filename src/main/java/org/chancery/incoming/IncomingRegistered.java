package org.chancery.incoming;

import java.util.UUID;

/** A document got its arrival number; published inside the transaction that gave it. */
public record IncomingRegistered(IncomingId id, UUID file) {}
