package org.chancery.procedures;

import java.util.List;

/** A procedure (thủ tục hành chính) and all its versions, newest first; {@code versions} is never empty. */
public record Procedure(String code, String topic, List<ProcedureVersion> versions) {

    public Procedure {
        versions = List.copyOf(versions);
        if (versions.isEmpty()) {
            throw new IllegalArgumentException("procedure without a version: " + code);
        }
    }

    /** The newest version, whatever its dates. */
    public ProcedureVersion latest() {
        return versions.getFirst();
    }
}
