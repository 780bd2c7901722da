package org.chancery.signing.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** What programs that are not ours say of our documents. */
class OutsideProgramTests {
    @TempDir
    static Path home;

    private static SigningRoom room;

    @BeforeAll
    static void open() throws Exception {
        room = new SigningRoom(home);
        VeraGreenfieldFoundryProvider.initialise();
    }

    @ParameterizedTest
    @ValueSource(strings = {"letter", "prepared", "signed", "filled", "sealed"})
    void everyStageIsPdfA2b(String stage) throws Exception {
        byte[] pdf = stage(stage);
        var flavour = PDFAFlavour.PDFA_2_B;
        try (var parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
                var validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            var result = validator.validate(parser);
            assertThat(result.getTestAssertions())
                    .as("failed checks")
                    .extracting(failed -> failed.getRuleId().getClause() + " " + failed.getMessage())
                    .isEmpty();
            assertThat(result.isCompliant()).isTrue();
        }
    }

    @Test
    void pdfsigCallsBothSignaturesValidAndTheTotalDocumentSigned() throws Exception {
        assumeTrue(isInstalled("pdfsig"), "pdfsig (poppler-utils) is not installed");
        Path file = Files.write(home.resolve("sealed.pdf"), room.sealed());
        Process process = new ProcessBuilder("pdfsig", "-nocert", file.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(said.split("Signature is Valid\\.", -1)).hasSize(3);
        String last = said.substring(said.lastIndexOf("Signature #"));
        assertThat(last).contains("- Total document signed");
    }

    private static byte[] stage(String name) {
        return switch (name) {
            case "letter" -> SigningRoom.letter();
            case "prepared" -> room.prepared();
            case "signed" -> room.signed();
            case "filled" -> room.filled();
            default -> room.sealed();
        };
    }

    static boolean isInstalled(String program) {
        return java.util.Arrays.stream(System.getenv("PATH").split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }
}
