package org.chancery.signing.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.bouncycastle.cms.CMSSignedData;
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
        String said = said("pdfsig", "-nocert", file.toString());
        assertThat(said.split("Signature is Valid\\.", -1)).hasSize(3);
        String last = said.substring(said.lastIndexOf("Signature #"));
        assertThat(last).contains("- Total document signed");
    }

    @Test
    void opensslVerifiesEachSignatureItsTimeStampAndTheTimeStampOfTheDocument() throws Exception {
        assumeTrue(isInstalled("openssl"), "openssl is not installed");
        byte[] pdf = room.sealed();
        roots();
        int signatures = 0;
        int stamps = 0;
        try (PDDocument document = Pdf.open(pdf)) {
            for (SignedRevision revision : SignedRevision.of(document, pdf.length)) {
                Files.write(home.resolve("content"), revision.content(pdf));
                CMSSignedData token = new CMSSignedData(revision.signature().getContents());
                if (revision.isTimeStamp()) {
                    Files.write(home.resolve("stamp.der"), token.getEncoded());
                    assertThat(stampVerified("content")).contains("Verification: OK");
                    assertThat(stampVerified("ca.pem")).contains("Verification: FAILED");
                    stamps++;
                } else {
                    Files.write(home.resolve("cms.der"), token.getEncoded());
                    assertThat(cmsVerified("content")).contains("CMS Verification successful");
                    assertThat(cmsVerified("ca.pem")).contains("CMS Verification failure");
                    Files.write(
                            home.resolve("value"),
                            token.getSignerInfos().iterator().next().getSignature());
                    Files.write(
                            home.resolve("stamp.der"),
                            SignatureStamps.of(token).getFirst().getEncoded());
                    assertThat(stampVerified("value")).contains("Verification: OK");
                    signatures++;
                }
            }
        }
        assertThat(signatures).isEqualTo(2);
        assertThat(stamps).isPositive();
    }

    private static void roots() throws Exception {
        var parts = room.authority.parts();
        StringBuilder pem = new StringBuilder();
        for (HeldKey.InMemory each : List.of(parts.root(), parts.issuing())) {
            pem.append("-----BEGIN CERTIFICATE-----\n")
                    .append(Base64.getMimeEncoder()
                            .encodeToString(each.chain().getFirst().getEncoded()))
                    .append("\n-----END CERTIFICATE-----\n");
        }
        Files.writeString(home.resolve("ca.pem"), pem);
    }

    private static String cmsVerified(String content) throws Exception {
        return said(
                "openssl",
                "cms",
                "-verify",
                "-inform",
                "DER",
                "-in",
                home.resolve("cms.der").toString(),
                "-binary",
                "-content",
                home.resolve(content).toString(),
                "-CAfile",
                home.resolve("ca.pem").toString(),
                "-purpose",
                "any",
                "-out",
                home.resolve("out").toString());
    }

    private static String stampVerified(String data) throws Exception {
        return said(
                "openssl",
                "ts",
                "-verify",
                "-token_in",
                "-in",
                home.resolve("stamp.der").toString(),
                "-data",
                home.resolve(data).toString(),
                "-CAfile",
                home.resolve("ca.pem").toString());
    }

    private static String said(String... command) throws Exception {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return said;
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
