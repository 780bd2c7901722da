package org.chancery;

import java.util.List;
import java.util.ServiceLoader;
import org.chancery.platform.Command;

/** Finds the command that the first words name, among those that the modules offer, and runs it. */
final class CommandLine {
    private CommandLine() {}

    /** @return the exit code: 0 where the command held, 2 where there is no such command */
    static int run(List<String> words) {
        for (Command command : ServiceLoader.load(Command.class)) {
            List<String> name = List.of(command.name().split(" "));
            if (words.size() >= name.size() && words.subList(0, name.size()).equals(name)) {
                return command.run(words.subList(name.size(), words.size()));
            }
        }
        System.err.println("chancery: there is no command '" + words.getFirst() + "'. Commands:");
        ServiceLoader.load(Command.class).forEach(command -> System.err.println("  " + command.name()));
        return 2;
    }
}
