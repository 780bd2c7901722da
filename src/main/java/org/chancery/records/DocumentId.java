package org.chancery.records;

import java.util.UUID;

/** The identity of one outgoing document. */
public record DocumentId(UUID value) {
    /** @return a fresh one */
    public static DocumentId fresh() {
        return new DocumentId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
