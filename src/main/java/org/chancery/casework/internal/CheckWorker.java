package org.chancery.casework.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.chancery.platform.Command;

/** The process in which untrusted files are read: it may be killed at any time, and dies where memory ends. */
final class CheckWorker {
    /** The command's name, also used to start it. */
    static final String NAME = "inspect-files";

    private CheckWorker() {}

    /** One path a line in, one finding a line out, until the input ends. */
    public static final class Inspect implements Command {
        @Override
        public String name() {
            return NAME;
        }

        @Override
        public int run(List<String> arguments) {
            PrintStream answers = System.out;
            System.setOut(System.err);
            try (BufferedReader paths = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
                for (String path = paths.readLine(); path != null; path = paths.readLine()) {
                    answers.println(PaperCheck.of(Path.of(path)).line());
                    answers.flush();
                }
                return 0;
            } catch (IOException failure) {
                System.err.println(failure.getMessage());
                return 1;
            }
        }
    }
}
