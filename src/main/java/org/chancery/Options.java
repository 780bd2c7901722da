package org.chancery;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.chancery.database.StartupFailure;
import org.jspecify.annotations.Nullable;

/**
 * What the person at the terminal chose: an option wins over the environment, the environment over the default.
 *
 * @param port TCP port, 0 for a free one
 * @param home folder of all data
 * @param mode {@code demo} or {@code production}
 */
record Options(int port, Path home, String mode) {
    private static final Set<String> NAMES = Set.of("port", "home", "mode");

    static Options parse(List<String> words) {
        return parse(words, System::getenv);
    }

    static Options parse(List<String> words, Function<String, @Nullable String> environment) {
        Map<String, String> given = new HashMap<>();
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            int equals = word.indexOf('=');
            String name = word.substring(Math.min(2, word.length()), equals < 0 ? word.length() : equals);
            if (!word.startsWith("--") || !NAMES.contains(name)) {
                throw new StartupFailure("Unknown option " + word + ": --port, --home and --mode are understood.");
            }
            if (equals < 0 && i + 1 == words.size()) {
                throw new StartupFailure("The option " + word + " needs a value.");
            }
            given.put(name, equals < 0 ? words.get(++i) : word.substring(equals + 1));
        }
        return new Options(
                port(choose(given, environment, "port", "8080")),
                Path.of(choose(given, environment, "home", "./var"))
                        .toAbsolutePath()
                        .normalize(),
                mode(choose(given, environment, "mode", "demo")));
    }

    private static String choose(
            Map<String, String> given, Function<String, @Nullable String> environment, String name, String fallback) {
        String option = given.get(name);
        String variable = environment.apply("CHANCERY_" + name.toUpperCase(java.util.Locale.ROOT));
        if (option != null) {
            return option;
        }
        return variable == null || variable.isBlank() ? fallback : variable;
    }

    private static int port(String text) {
        if (!text.matches("\\d{1,5}") || Integer.parseInt(text) > 65535) {
            throw new StartupFailure("The port " + text + " is not a number from 0 to 65535.");
        }
        return Integer.parseInt(text);
    }

    private static String mode(String text) {
        if (!text.equals("demo") && !text.equals("production")) {
            throw new StartupFailure("The mode " + text + " is neither demo nor production.");
        }
        return text;
    }
}
