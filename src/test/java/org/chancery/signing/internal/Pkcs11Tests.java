package org.chancery.signing.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import eu.europa.esig.dss.token.Pkcs11SignatureToken;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.Provider;
import java.security.Security;
import java.security.cert.Certificate;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.chancery.signing.FoundSignature;
import org.chancery.signing.KeyId;
import org.chancery.signing.Verification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A key that never leaves its device: tried with SoftHSM2, which stands in for a USB token or an HSM. */
class Pkcs11Tests {
    private static final String PIN = "246810";
    private static final List<String> PLACES = List.of(
            "/usr/lib/softhsm/libsofthsm2.so",
            "/usr/lib/x86_64-linux-gnu/softhsm/libsofthsm2.so",
            "/usr/local/lib/softhsm/libsofthsm2.so");

    @TempDir
    Path folder;

    @Test
    void agencySealsWithAKeyInADevice() throws Exception {
        Optional<String> library =
                PLACES.stream().filter(place -> Files.exists(Path.of(place))).findFirst();
        assumeTrue(library.isPresent(), "SoftHSM2 (softhsm2) is not installed");
        assumeTrue(System.getenv("SOFTHSM2_CONF") == null, "SOFTHSM2_CONF is set to something else");
        SigningRoom room = new SigningRoom(folder.resolve("home"));
        KeyId name = KeyId.ofAgency("SQ-PARIS");
        room.keys.agency("SQ-PARIS", "Đại sứ quán Việt Nam tại Pháp");
        Path answer = folder.resolve("sealed.pdf");
        Files.write(folder.resolve("filled.pdf"), room.filled());
        Process child = child(library.get(), name);
        assertThat(child.waitFor(90, TimeUnit.SECONDS)).isTrue();
        assertThat(child.exitValue())
                .as(new String(child.getInputStream().readAllBytes()))
                .isZero();
        Verification verification = room.signing.verify(Files.readAllBytes(answer));
        assertThat(verification.findings()).isEmpty();
        assertThat(verification.signatures())
                .extracting(FoundSignature::signer)
                .last()
                .satisfies(signer -> assertThat(signer.commonName()).isEqualTo("Đại sứ quán Việt Nam tại Pháp"));
    }

    /** The device reads its settings from the environment, which only a process of its own can be given. */
    private Process child(String library, KeyId name) throws Exception {
        Path tokens = Files.createDirectories(folder.resolve("tokens"));
        Path settings = Files.writeString(
                folder.resolve("softhsm2.conf"), "directories.tokendir = " + tokens + "\nlog.level = ERROR\n");
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Pkcs11Tests.class.getName(),
                library,
                folder.toString(),
                name.value());
        builder.environment().put("SOFTHSM2_CONF", settings.toString());
        return builder.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.PIPE)
                .start();
    }

    /** Library, folder, alias: puts the key into a new token, then seals with it through the configured-keys path. */
    public static void main(String[] arguments) throws Exception {
        String library = arguments[0];
        Path folder = Path.of(arguments[1]);
        String alias = arguments[2];
        run("softhsm2-util", "--init-token", "--free", "--label", "chancery", "--pin", PIN, "--so-pin", PIN);
        SigningRoom room = new SigningRoom(folder.resolve("home"));
        HeldKey.InMemory key = new KeyFolder(folder.resolve("home")).load(alias).orElseThrow();
        Provider provider = Security.getProvider("SunPKCS11")
                .configure("--name=Fill\nlibrary=" + library + "\nslotListIndex=0\n"
                        + "attributes(generate,*,*)={\nCKA_TOKEN=true\n}\n"
                        + "attributes(import,CKO_PRIVATE_KEY,*)={\nCKA_SIGN=true\n}\n");
        KeyStore device = KeyStore.getInstance("PKCS11", provider);
        device.load(null, PIN.toCharArray());
        Certificate[] chain =
                key.chain().stream().map(token -> token.getCertificate()).toArray(Certificate[]::new);
        device.setKeyEntry(alias, key.key(), PIN.toCharArray(), chain);
        try (Pkcs11SignatureToken token = SigningConfiguration.device(Path.of(library), PIN, 0)) {
            Clock clock = Clock.systemUTC();
            ConfiguredKeys keys = new ConfiguredKeys(List.of(token), SigningRoom.nothingRemote());
            PdfSigning signing = new PdfSigning(
                    keys,
                    room.trust,
                    new Signatory(room.trust, clock),
                    new PersonalState(room.trust, clock),
                    SigningRoom.verifier(room.trust, clock));
            var order = new org.chancery.signing.AgencySeal(
                    keys.agency("SQ-PARIS", ""), "Việt Nam", "Đại sứ quán Việt Nam tại Pháp");
            byte[] sealed = signing.seal(Files.readAllBytes(folder.resolve("filled.pdf")), order);
            Files.write(folder.resolve("sealed.pdf"), sealed);
        }
        System.exit(0);
    }

    private static void run(String... command) throws Exception {
        Process process = new ProcessBuilder(command).inheritIO().start();
        if (process.waitFor() != 0) {
            throw new IllegalStateException(String.join(" ", command));
        }
    }
}
