package org.chancery;

import java.util.Arrays;
import java.util.List;
import org.chancery.database.StartupFailure;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.web.server.PortInUseException;

/** The program: {@code java -jar chancery.jar [--port N] [--home DIR] [--mode demo|production]} or a command word. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class Chancery {
    /**
     * Starts the platform, or runs the command named by the first arguments.
     *
     * @param arguments options and command words
     */
    public static void main(String... arguments) {
        EarlyLogging.quiet();
        try {
            List<String> words = Arrays.asList(arguments);
            if (!words.isEmpty() && !words.getFirst().startsWith("--")) {
                System.exit(CommandLine.run(words));
            }
            Platform.start(Options.parse(words));
        } catch (StartupFailure | PortInUseException failure) {
            System.err.println("chancery: " + failure.getMessage());
            System.exit(1);
        }
    }
}
