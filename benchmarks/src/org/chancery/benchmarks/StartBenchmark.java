package org.chancery.benchmarks;

import java.nio.file.Path;
import java.util.Locale;

/** From starting the process to the first answer of {@code /health}: on an empty home, then on that home again and again. */
final class StartBenchmark {
    private StartBenchmark() {}

    public static void main(String... arguments) throws Exception {
        Path work = Path.of(arguments[0]);
        int again = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 7;
        Machine.print();
        double first = seconds(work);
        Thread.sleep(500);
        double[] seconds = new double[again];
        for (int i = 0; i < again; i++) {
            seconds[i] = seconds(work);
            System.out.printf(Locale.ROOT, "start %d: %.2f s (load %s)%n", i + 2, seconds[i], Machine.load());
        }
        System.out.printf(
                Locale.ROOT,
                "start: second start ready in %.2f s (median of %d); the first, on an empty home, in %.2f s%n",
                Machine.median(seconds),
                again,
                first);
    }

    private static double seconds(Path work) throws Exception {
        try (Served platform = Served.platform(work.resolve("home"), work)) {
            return platform.seconds();
        }
    }
}
