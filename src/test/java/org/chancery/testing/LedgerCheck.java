package org.chancery.testing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs {@code scripts/LedgerCheck.java}, the stand-alone check of the ledger. */
public record LedgerCheck(int code, String said) {
    private static final Path SCRIPT = Path.of("scripts", "LedgerCheck.java").toAbsolutePath();

    /** @return exit code and output of the check with these words */
    public static LedgerCheck run(String... words) throws IOException, InterruptedException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> command = new ArrayList<>(List.of(java, SCRIPT.toString()));
        command.addAll(List.of(words));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new LedgerCheck(process.waitFor(), said);
    }
}
