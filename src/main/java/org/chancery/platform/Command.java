package org.chancery.platform;

import java.util.List;

/** A command of {@code java -jar chancery.jar NAME …}, found through {@link java.util.ServiceLoader}. */
public interface Command {
    /** @return the words that name it, for example {@code audit verify} */
    String name();

    /**
     * Runs without the platform's application context.
     *
     * @param arguments the words after the name
     * @return the exit code, 0 only where everything held
     */
    int run(List<String> arguments);
}
