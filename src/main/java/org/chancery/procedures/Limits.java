package org.chancery.procedures;

/** The time limit that binds one case. */
public interface Limits {

    /**
     * The limit of a version for a number of documents (at least 1).
     *
     * @throws IllegalArgumentException when {@code documentCount} is below 1
     */
    Limit limit(ProcedureVersion version, int documentCount);
}
