package org.chancery.database;

/** A reason not to start, told in one plain sentence to the person at the terminal. */
public class StartupFailure extends RuntimeException {
    /** @param sentence what is wrong and what to do about it */
    public StartupFailure(String sentence) {
        super(sentence);
    }

    /**
     * @param sentence what is wrong and what to do about it
     * @param cause the failure behind it, for the log
     */
    public StartupFailure(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
