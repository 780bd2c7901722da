package org.chancery.signing.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.chancery.platform.Fault;
import org.chancery.signing.AgencySeal;
import org.chancery.signing.Finding;
import org.chancery.signing.KeyId;
import org.chancery.signing.PageBox;
import org.chancery.signing.PersonalSignature;
import org.chancery.signing.PersonalTask;
import org.chancery.signing.RemoteKeys;
import org.chancery.signing.RemoteSigningSettings;
import org.chancery.signing.SigningError;
import org.chancery.signing.Verdict;
import org.chancery.signing.internal.StubSigningService.Mood;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** An agency whose key is kept by a remote signing service (CSC API 2). */
class RemoteSigningTests {
    private static final Clock CLOCK = Clock.systemUTC();
    private static final KeyId KEY = KeyId.ofAgency("SQ-SEOUL");

    @TempDir
    Path home;

    private SigningRoom room;
    private StubSigningService service;
    private RemoteCredentials credentials;
    private byte[] filled;

    @BeforeEach
    void open() throws Exception {
        room = new SigningRoom(home);
        room.keys.agency("SQ-SEOUL", "Đại sứ quán Việt Nam tại Hàn Quốc");
        service = new StubSigningService(new KeyFolder(home).load(KEY.value()).orElseThrow(), CLOCK);
        credentials = credentials(StubSigningService.PIN);
        filled = room.filled();
    }

    @AfterEach
    void close() {
        service.close();
    }

    @Test
    void sealOfARemoteKeyStandsAndStrangersAgree() throws Exception {
        byte[] sealed = seal();
        var verification = room.signing.verify(sealed);
        assertThat(verification.findings()).isEmpty();
        assertThat(verification.verdict()).isEqualTo(Verdict.VALID);
        assertThat(verification.signatures().getLast().signer().organization()).contains("Hàn Quốc");
        assertThat(service.called)
                .containsExactly(
                        "info", "/as/oauth2/token", "credentials/info", "credentials/authorize", "signatures/signHash");
        if (OutsideProgramTests.isInstalled("pdfsig")) {
            Path file = Files.write(home.resolve("sealed.pdf"), sealed);
            Process process = new ProcessBuilder("pdfsig", "-nocert", file.toString()).start();
            String said = new String(process.getInputStream().readAllBytes());
            assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
            assertThat(said.split("Signature is Valid\\.", -1)).hasSize(3);
        }
    }

    @Test
    void credentialIsFoundByTheNameOfTheKeyWhereNoneIsNamed() {
        var unnamed = credentials(settings(service.address(), List.of(), StubSigningService.PIN));
        assertThat(unnamed.find(KEY)).isEmpty();
        assertThat(unnamed.find(new KeyId("gx0112348"))).isEmpty();
        assertThat(service.called).contains("credentials/list").doesNotContain("credentials/info");
    }

    @ParameterizedTest
    @CsvSource({
        "SILENT, REMOTE_UNAVAILABLE",
        "BROKEN, REMOTE_UNAVAILABLE",
        "ANSWERS_NO_JSON, REMOTE_UNAVAILABLE",
        "OLD_VERSION, REMOTE_REFUSED",
        "SIGNS_SOMETHING_ELSE, REMOTE_SIGNATURE_WRONG",
        "OFFERS_SHA1_ONLY, REMOTE_KEY_WEAK",
        "KEY_DISABLED, KEY_UNUSABLE",
        "ACTIVATION_ENDS_AT_ONCE, REMOTE_REFUSED"
    })
    void whateverIsWrongIsSaidAndNothingIsSealed(Mood mood, SigningError expected) {
        service.mood = mood;
        refused(expected);
    }

    @ParameterizedTest
    @EnumSource(names = {"FORGETS_TOKENS", "SIGNS_IN_PLAIN_NUMBERS"})
    void whatServicesMayDoIsBorne(Mood mood) {
        service.mood = mood;
        assertThat(room.signing.verify(seal()).verdict()).isEqualTo(Verdict.VALID);
    }

    @Test
    void serviceThatGoesDownBetweenTwoSealsIsSaidAndUsedAgainWhenItComesBack() {
        seal();
        service.mood = Mood.SILENT;
        refused(SigningError.REMOTE_UNAVAILABLE);
        service.mood = Mood.WELL;
        assertThat(room.signing.verify(seal()).verdict()).isEqualTo(Verdict.VALID);
    }

    @Test
    void wrongPinIsRefusedWithTheServicesOwnCode() {
        credentials = credentials("00000000");
        assertThatThrownBy(this::seal).isInstanceOfSatisfying(Fault.class, fault -> {
            assertThat(fault.code()).isEqualTo(SigningError.REMOTE_REFUSED);
            assertThat(fault.arguments()).containsExactly("invalid_pin");
        });
    }

    @Test
    void oneTimeCodeIsAskedForAndGoodForOneSignature() {
        service.factors.add("OTP");
        assertThat(credentials.asks(KEY)).containsExactly(new RemoteKeys.Asked("OTP", true));
        credentials.send(KEY);
        assertThat(service.sent).isOne();
        refused(SigningError.REMOTE_CODE_NEEDED);
        assertThat(service.called).doesNotContain("credentials/authorize");
        credentials.answer(KEY, Map.of("OTP", StubSigningService.OTP));
        assertThat(room.signing.verify(seal()).verdict()).isEqualTo(Verdict.VALID);
        refused(SigningError.REMOTE_CODE_NEEDED);
    }

    @Test
    void oneCodeIsGoodForFortyDocumentsThatAreSignedTogether() throws Exception {
        service.factors.add("OTP");
        service.multisign = 40;
        assertThat(credentials.together(KEY)).isEqualTo(40);
        byte[] paper = signing().prepare(SigningRoom.letter(), List.of());
        List<PersonalTask> tasks = new ArrayList<>(Collections.nCopies(
                40,
                new PersonalTask(
                        paper, new PersonalSignature(KEY, "Nguyễn Văn An", new PageBox(1, 300, 200, 150, 60)))));
        tasks.set(7, new PersonalTask(filled, tasks.getFirst().order()));
        assertThatThrownBy(() -> signing().signPersonally(tasks))
                .isInstanceOfSatisfying(
                        Fault.class, fault -> assertThat(fault.code()).isEqualTo(SigningError.REMOTE_CODE_NEEDED));
        credentials.answer(KEY, Map.of("OTP", StubSigningService.OTP));
        List<PersonalTask.Done> done = signing().signPersonally(tasks);
        assertThat(done).hasSize(40);
        assertThat(done.get(7).refused().code()).isEqualTo(SigningError.ALREADY_SIGNED);
        assertThat(done.stream().filter(one -> one.pdf() != null)).hasSize(39);
        for (PersonalTask.Done one : List.of(done.getFirst(), done.getLast())) {
            var found = room.signing.verify(one.pdf());
            assertThat(found.signatures()).hasSize(1);
            assertThat(found.findings())
                    .doesNotContain(Finding.CHANGED_BYTES, Finding.UNTRUSTED_SIGNER, Finding.NO_TRUSTED_TIME);
        }
        assertThat(service.called.stream().filter("credentials/authorize"::equals))
                .hasSize(1);
        assertThat(service.called.stream().filter("signatures/signHash"::equals))
                .hasSize(1);
        service.multisign = 1;
    }

    @Test
    void moreThanTheServiceSignsAtOnceIsNotEvenAskedFor() throws Exception {
        service.multisign = 2;
        byte[] paper = signing().prepare(SigningRoom.letter(), List.of());
        List<PersonalTask> three = Collections.nCopies(
                3,
                new PersonalTask(
                        paper, new PersonalSignature(KEY, "Nguyễn Văn An", new PageBox(1, 300, 200, 150, 60))));
        assertThatThrownBy(() -> signing().signPersonally(three))
                .isInstanceOfSatisfying(
                        Fault.class, fault -> assertThat(fault.code()).isEqualTo(SigningError.REMOTE_REFUSED));
        assertThat(service.called).doesNotContain("credentials/authorize");
        service.multisign = 1;
    }

    @Test
    void serviceOverTheNetworkWithoutEncryptionIsNotSpokenTo() {
        assertThatThrownBy(() -> credentials(
                        settings(URI.create("http://sign.example.org/csc/v2"), List.of(), StubSigningService.PIN)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("https");
    }

    @Test
    void secretsAreNotShown() {
        assertThat(settings(service.address(), List.of(), "4711").toString()).doesNotContain("4711", "secret:");
    }

    private void refused(SigningError expected) {
        assertThatThrownBy(this::seal).isInstanceOfSatisfying(Fault.class, fault -> assertThat(fault.code())
                .isEqualTo(expected));
    }

    private byte[] seal() {
        return signing().seal(filled, new AgencySeal(KEY, "Việt Nam", "Đại sứ quán Việt Nam tại Hàn Quốc"));
    }

    private PdfSigning signing() {
        var keys = new ConfiguredKeys(List.of(), credentials);
        return new PdfSigning(
                keys,
                room.trust,
                new Signatory(room.trust, CLOCK),
                new PersonalState(room.trust, CLOCK),
                SigningRoom.verifier(room.trust, CLOCK));
    }

    private RemoteCredentials credentials(String pin) {
        return credentials(settings(service.address(), List.of(KEY + "=" + StubSigningService.CREDENTIAL), pin));
    }

    private static RemoteCredentials credentials(RemoteSigningSettings settings) {
        return new RemoteCredentials(settings, CLOCK);
    }

    private static RemoteSigningSettings settings(URI address, List<String> credentials, String pin) {
        return new RemoteSigningSettings(
                address,
                null,
                StubSigningService.CLIENT,
                StubSigningService.SECRET,
                credentials,
                List.of(StubSigningService.CREDENTIAL + "=" + pin),
                Duration.ofSeconds(2),
                Duration.ofSeconds(2));
    }
}
