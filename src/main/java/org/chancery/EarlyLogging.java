package org.chancery;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import org.slf4j.LoggerFactory;

/** Before Spring sets the logging up, only warnings are worth a line at the terminal. */
final class EarlyLogging {
    private EarlyLogging() {}

    static void quiet() {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
            context.getLogger("ROOT").setLevel(Level.WARN);
        }
    }
}
