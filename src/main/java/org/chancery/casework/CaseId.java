package org.chancery.casework;

import java.util.UUID;

/** The identity of a case inside the house; people use its {@link CaseCode}. */
public record CaseId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
