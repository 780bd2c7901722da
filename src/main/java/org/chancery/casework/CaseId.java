package org.chancery.casework;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** The identity of a case inside the house; people use its {@link CaseCode}. */
public record CaseId(@JsonValue UUID value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public CaseId {}

    @Override
    public String toString() {
        return value.toString();
    }
}
