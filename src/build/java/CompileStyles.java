import com.sass_lang.embedded_protocol.OutputStyle;
import de.larsgrefer.sass.embedded.SassCompiler;
import de.larsgrefer.sass.embedded.SassCompilerFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Build step: compiles the Sass of the design system over GOV.UK Frontend into one small style sheet.
 *
 * <p>Arguments: the folder of the sources, the style sheet to write. GOV.UK Frontend is found as a WebJar on the class
 * path. Nothing is done where neither sources nor this program changed since the last run.
 *
 * <p>GOV.UK Frontend's Sass must compute with literal colours, but a ministry must be able to change them at run time.
 * So each colour that {@code :root} declares as a custom property is replaced by {@code var(--…)} everywhere else.
 */
public final class CompileStyles {

    private static final String WEBJAR = "META-INF/resources/webjars/govuk-frontend/";
    private static final Pattern DECLARED = Pattern.compile("(--ch-[a-z-]+): ?(#[0-9a-f]{6})");
    private static final Pattern ROOT = Pattern.compile(":root\\{[^}]*}");
    /** What GOV.UK Frontend repeats in every rule; the design system says it once, in _print.scss and _brand.scss. */
    private static final Pattern REPEATED = Pattern.compile(
            "@media print\\{[^{}]*\\{(font-family:[^{};]*|color:#000)}}|-(webkit|moz-osx)-font-smoothing:\\w+;?");

    private static final List<String> KNOWN_DEPRECATIONS =
            List.of("import", "slash-div", "global-builtin", "color-functions");

    private CompileStyles() {}

    public static void main(String[] args) throws Exception {
        Path sources = Path.of(args[0]);
        Path sheet = Path.of(args[1]);
        URL webjar = CompileStyles.class.getClassLoader().getResource(WEBJAR);
        if (webjar == null) {
            throw new IllegalStateException("GOV.UK Frontend's WebJar is not on the class path");
        }
        Path jar = Path.of(java.net.URI.create(webjar.getPath().replaceAll("!.*", "")));
        Path stamp = sheet.getParent().getParent().getParent().resolveSibling(sheet.getFileName() + ".stamp");
        String fingerprint = fingerprint(sources, jar);
        if (Files.exists(sheet)
                && Files.exists(stamp)
                && Files.readString(stamp).equals(fingerprint)) {
            return;
        }
        Files.createDirectories(sheet.getParent());
        Files.writeString(sheet, compile(sources, unpack(jar)));
        Files.writeString(stamp, fingerprint);
        System.out.println("Compiled " + sheet.getFileName() + ": " + Files.size(sheet) + " bytes");
    }

    private static String compile(Path sources, Path library) throws Exception {
        try (SassCompiler sass = SassCompilerFactory.bundled()) {
            sass.setLoadPaths(List.of(library.toFile()));
            sass.setOutputStyle(OutputStyle.COMPRESSED);
            sass.setQuietDeps(true);
            KNOWN_DEPRECATIONS.forEach(sass::addSilenceDeprecation);
            String css =
                    sass.compileFile(sources.resolve("chancery.scss").toFile()).getCss();
            return openColours(REPEATED.matcher(css).replaceAll(""));
        }
    }

    private static String openColours(String css) {
        Matcher root = ROOT.matcher(css);
        while (root.find()) {
            if (!root.group().contains("--ch-")) {
                continue;
            }
            String rest = css.substring(0, root.start()) + "\0" + css.substring(root.end());
            Matcher declared = DECLARED.matcher(root.group());
            while (declared.find()) {
                rest = rest.replace(declared.group(2), "var(" + declared.group(1) + ")");
            }
            return rest.replace("\0", root.group());
        }
        throw new IllegalStateException("the style sheet declares no custom properties");
    }

    private static Path unpack(Path jar) throws IOException {
        Path library = Files.createTempDirectory("govuk-frontend");
        try (JarFile archive = new JarFile(jar.toFile())) {
            for (var entry :
                    archive.stream().filter(e -> e.getName().endsWith(".scss")).toList()) {
                int at = entry.getName().indexOf("/dist/govuk/");
                if (at < 0) {
                    continue;
                }
                Path file = library.resolve(entry.getName().substring(at + "/dist/".length()))
                        .normalize();
                if (!file.startsWith(library)) {
                    throw new IOException("entry outside the folder: " + entry.getName());
                }
                Files.createDirectories(file.getParent());
                Files.write(file, archive.getInputStream(entry).readAllBytes());
                file.toFile().deleteOnExit();
            }
        }
        return library;
    }

    private static String fingerprint(Path sources, Path jar) throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        digest.update(jar.getFileName().toString().getBytes(StandardCharsets.UTF_8));
        digest.update(Files.readAllBytes(
                Path.of(System.getProperty("jdk.launcher.sourcefile", "src/build/java/CompileStyles.java"))));
        try (var files = Files.walk(sources)) {
            files.filter(Files::isRegularFile).sorted().forEach(file -> update(digest, file));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void update(MessageDigest digest, Path file) {
        try {
            digest.update(file.toString().getBytes(StandardCharsets.UTF_8));
            digest.update(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
