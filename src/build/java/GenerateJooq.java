import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * Generates the jOOQ classes from the migrations, on a throw-away PostgreSQL; does nothing where no migration changed. Run by the
 * build before anything is compiled, so it starts the server with the sources of {@code org.chancery.database}.
 */
public class GenerateJooq {
    public static void main(String[] arguments) throws Exception {
        Path migrations = Path.of(arguments[0]);
        Path output = Path.of(arguments[1]);
        String digest = digest(migrations);
        Path marker = output.resolve(".digest");
        if (Files.exists(marker) && Files.readString(marker).equals(digest)) {
            return;
        }
        Path work = Files.createTempDirectory("chancery-jooq-");
        try {
            Path classes = compile(migrations.resolve("../../../java").normalize(), work);
            Process process = new ProcessBuilder(
                            System.getProperty("java.home") + "/bin/java",
                            "-XX:TieredStopAtLevel=1",
                            "-Dorg.jooq.no-logo=true",
                            "-Dorg.jooq.no-tips=true",
                            "-cp",
                            classes + ":" + migrations.resolve("../..").normalize() + ":" + libraries(),
                            Path.of(System.getProperty("jdk.launcher.sourcefile", "src/build/java/GenerateJooq.java"))
                                    .resolveSibling("RunJooq.java")
                                    .toString(),
                            work.toString(),
                            output.toString())
                    .inheritIO()
                    .start();
            if (process.waitFor() != 0) {
                System.exit(1);
            }
            Files.createDirectories(output);
            Files.writeString(marker, digest);
        } finally {
            delete(work);
        }
    }

    private static Path compile(Path sources, Path work) throws IOException, InterruptedException {
        Path classes = Files.createDirectories(work.resolve("classes"));
        List<String> files;
        try (Stream<Path> walk = Files.list(sources.resolve("org/chancery/database"))) {
            files = walk.map(Path::toString).toList();
        }
        var compiler = javax.tools.ToolProvider.getSystemJavaCompiler();
        var options = Stream.concat(
                        Stream.of("-proc:none", "-d", classes.toString(), "-cp", System.getProperty("java.class.path")),
                        files.stream())
                .toArray(String[]::new);
        if (compiler.run(null, null, null, options) != 0) {
            throw new IOException("the database package does not compile");
        }
        return classes;
    }

    /** The class path without the project's own classes, whose migrations are those of the build before. */
    private static String libraries() {
        return Stream.of(System.getProperty("java.class.path").split(java.io.File.pathSeparator))
                .filter(entry -> !entry.endsWith("classes"))
                .collect(java.util.stream.Collectors.joining(java.io.File.pathSeparator));
    }

    private static String digest(Path migrations) throws Exception {
        MessageDigest sha = MessageDigest.getInstance("SHA-256");
        try (Stream<Path> walk = Files.walk(migrations)) {
            for (Path file : walk.filter(Files::isRegularFile).sorted().toList()) {
                sha.update(migrations.relativize(file).toString().getBytes());
                sha.update(Files.readAllBytes(file));
            }
        }
        return HexFormat.of().formatHex(sha.digest());
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path path : walk.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
