package org.chancery.casework;

/** Whether other systems have been told. */
public enum SyncState {
    /** There is no other system to tell. */
    LOCAL,
    /** Something is to be told. */
    PENDING,
    /** Everything was told and acknowledged. */
    SYNCED
}
