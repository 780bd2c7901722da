package org.chancery.search.internal;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.chancery.database.DatabaseAccess;
import org.chancery.database.HomeDatabase;
import org.chancery.database.StartupFailure;
import org.chancery.platform.Command;
import org.chancery.search.internal.Census.Count;
import org.jooq.SQLDialect;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import tools.jackson.databind.json.JsonMapper;

/** What an operator runs at the terminal. The running platform does it, since only it holds the index; it is asked through the database. */
final class SearchCommands {
    private static final Duration PATIENCE = Duration.ofHours(1);
    private static final long PAUSE = 300;
    private static final Clock CLOCK = Clock.systemUTC();

    private SearchCommands() {}

    /** {@code search rebuild [--home DIR]}: has everything taken into the index again, and says what is in it then. */
    public static final class Rebuild implements Command {
        /** For {@link java.util.ServiceLoader}. */
        public Rebuild() {}

        @Override
        public String name() {
            return "search rebuild";
        }

        @Override
        public int run(List<String> arguments) {
            return ask(arguments, true);
        }
    }

    /** {@code search check [--home DIR]}: 0 where the index has what the database has, 1 where not, 2 where that cannot be told. */
    public static final class Check implements Command {
        /** For {@link java.util.ServiceLoader}. */
        public Check() {}

        @Override
        public String name() {
            return "search check";
        }

        @Override
        public int run(List<String> arguments) {
            return ask(arguments, false);
        }
    }

    private static int ask(List<String> arguments, boolean rebuild) {
        try (HomeDatabase database = HomeDatabase.open(HomeDatabase.home(arguments))) {
            DatabaseAccess access = database.access();
            try (Connection connection =
                    DriverManager.getConnection(access.url(), access.runtime(), access.runtimePassword())) {
                ErrandStore errands = new ErrandStore(DSL.using(connection, SQLDialect.POSTGRES));
                if (database.isAlone()) {
                    return withoutPlatform(errands, rebuild);
                }
                return report(errands, errands.ask(rebuild, CLOCK.instant()));
            }
        } catch (IOException | SQLException | DataAccessException | StartupFailure failure) {
            System.err.println("chancery: the index cannot be asked: " + failure.getMessage());
            return 2;
        }
    }

    private static int withoutPlatform(ErrandStore errands, boolean rebuild) {
        if (!rebuild) {
            System.err.println("chancery: the platform does not run; start it, then check its index.");
            return 2;
        }
        errands.ask(true, CLOCK.instant());
        System.out.println("The platform does not run: the index is made anew when it starts.");
        return 0;
    }

    private static int report(ErrandStore errands, UUID errand) {
        Instant end = CLOCK.instant().plus(PATIENCE);
        Optional<String> answer = errands.answer(errand);
        while (answer.isEmpty() && CLOCK.instant().isBefore(end) && slept()) {
            answer = errands.answer(errand);
        }
        if (answer.isEmpty()) {
            System.err.println(
                    "chancery: the platform does not answer; it does what was asked when it runs and its index is there.");
            return 2;
        }
        List<Count> counts = List.of(JsonMapper.shared().readValue(answer.get(), Count[].class));
        counts.forEach(count -> System.out.printf(
                "%-9s %d in the database, %d in the index%s%n",
                count.kind(),
                count.kept(),
                count.found(),
                count.agrees()
                        ? ""
                        : ": %d missing, %d stale, %d left over"
                                .formatted(count.missing(), count.stale(), count.left())));
        boolean whole = counts.stream().allMatch(Count::agrees);
        System.out.println(
                whole
                        ? "The index has what the database has."
                        : "The index differs from the database: have it made anew with search rebuild.");
        return whole ? 0 : 1;
    }

    private static boolean slept() {
        try {
            Thread.sleep(PAUSE);
            return true;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
