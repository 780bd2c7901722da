package org.chancery.benchmarks;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import org.slf4j.LoggerFactory;

/** Where and when a figure was measured. */
public final class Machine {
    private Machine() {}

    /** Also quiets the libraries, whose words would be measured too. */
    public static void print() throws IOException {
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.ERROR);
        Runtime runtime = Runtime.getRuntime();
        System.out.printf(
                Locale.ROOT,
                "machine: %d cores, %s, %s memory, Linux %s, Java %s, load before %s%n",
                runtime.availableProcessors(),
                field("/proc/cpuinfo", "model name"),
                memory(),
                System.getProperty("os.version"),
                Runtime.version(),
                load());
        System.out.println("date: " + ZonedDateTime.now(ZoneOffset.UTC).format(DateTimeFormatter.ISO_LOCAL_DATE));
    }

    /** How busy the machine was over the last minute; a figure taken on a busy machine is a lower bound. */
    static String load() throws IOException {
        return read("/proc/loadavg").findFirst().map(line -> line.split(" ")[0]).orElse("unknown");
    }

    private static String memory() throws IOException {
        String kilobytes = field("/proc/meminfo", "MemTotal").replaceAll("\\D", "");
        return kilobytes.isEmpty() ? "unknown" : Long.parseLong(kilobytes) / 1024 / 1024 + " GB";
    }

    private static String field(String file, String name) throws IOException {
        return read(file)
                .filter(line -> line.startsWith(name))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .findFirst()
                .orElse("");
    }

    private static Stream<String> read(String file) throws IOException {
        Path path = Path.of(file);
        return Files.exists(path) ? Files.readAllLines(path).stream() : Stream.empty();
    }

    /** The value below which that share of the samples lies. */
    static double percentile(long[] sorted, double share) {
        return sorted.length == 0 ? 0 : sorted[Math.min(sorted.length - 1, (int) (sorted.length * share))];
    }

    static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
