package org.chancery.procedures;

/** Whether a procedure is in use, newly introduced, or abolished or replaced. */
public enum ProcedureStatus {
    ACTIVE,
    NEW,
    HISTORIC
}
