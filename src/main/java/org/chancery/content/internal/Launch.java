package org.chancery.content.internal;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarFile;

/** The command line of a worker: this very program, with little memory and, where the kernel lets us, no network at all. */
final class Launch {
    private static final List<String> CUT_OFF = List.of("/usr/bin/unshare", "--map-root-user", "--net");
    private static final boolean CAN_CUT_OFF = canCutOff();

    private Launch() {}

    static List<String> command(int mebibytes, Path folder) throws IOException {
        List<String> command = new ArrayList<>(CAN_CUT_OFF ? CUT_OFF : List.of());
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + mebibytes + "m",
                "-XX:MaxMetaspaceSize=160m",
                "-XX:MaxDirectMemorySize=32m",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:-UsePerfData",
                "-Xshare:auto",
                "-Djava.awt.headless=true",
                "-Djava.io.tmpdir=" + folder,
                "-Duser.home=" + folder,
                "-Djdk.net.hosts.file=/dev/null",
                "-Djavax.xml.accessExternalDTD=",
                "-Djavax.xml.accessExternalSchema=",
                "-Djavax.xml.accessExternalStylesheet="));
        String classpath = System.getProperty("java.class.path");
        command.addAll(
                isProgram(classpath)
                        ? List.of("-jar", absolute(classpath))
                        : List.of("-cp", absolute(classpath), "org.chancery.Chancery"));
        command.add(ContentWorker.NAME);
        return command;
    }

    /** The worker stands in a folder of its own, so what is named from ours is named in full. */
    private static String absolute(String classpath) {
        List<String> whole = new ArrayList<>();
        for (String part : classpath.split(File.pathSeparator)) {
            whole.add(Path.of(part).toAbsolutePath().toString());
        }
        return String.join(File.pathSeparator, whole);
    }

    /** Whether the class path is the one packaged jar, which has a launcher of its own. */
    private static boolean isProgram(String classpath) throws IOException {
        if (classpath.contains(File.pathSeparator) || !classpath.endsWith(".jar")) {
            return false;
        }
        try (JarFile jar = new JarFile(classpath)) {
            return jar.getManifest() != null
                    && jar.getManifest().getMainAttributes().getValue("Start-Class") != null;
        }
    }

    /** @return whether a process may be started in a network of its own, which has no way out */
    static boolean isCutOff() {
        return CAN_CUT_OFF;
    }

    private static boolean canCutOff() {
        if (!Files.isExecutable(Path.of(CUT_OFF.getFirst()))) {
            return false;
        }
        List<String> command = new ArrayList<>(CUT_OFF);
        command.add("/bin/true");
        try {
            Process trial = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return trial.waitFor(5, TimeUnit.SECONDS) && trial.exitValue() == 0;
        } catch (IOException refused) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
