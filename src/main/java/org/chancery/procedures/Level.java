package org.chancery.procedures;

/** Where a procedure is handled: the ministry at home, the missions abroad, or both. */
public enum Level {
    MINISTRY,
    MISSION,
    BOTH;

    public boolean atMissions() {
        return this != MINISTRY;
    }

    public boolean atMinistry() {
        return this != MISSION;
    }
}
