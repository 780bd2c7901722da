package org.chancery.incoming;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identifies an incoming document. */
public record IncomingId(@JsonValue UUID value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public IncomingId {}

    /** @return a fresh one */
    public static IncomingId fresh() {
        return new IncomingId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
