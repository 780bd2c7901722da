package org.chancery.signing.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.chancery.signing.Finding;
import org.chancery.signing.Verdict;
import org.chancery.signing.Verification;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class VerifierTests {
    @TempDir
    static Path home;

    @TempDir
    static Path elsewhere;

    private static SigningRoom room;
    private static byte[] sealed;

    @BeforeAll
    static void open() throws Exception {
        room = new SigningRoom(home);
        sealed = room.sealed();
    }

    @Test
    void unsignedPdfIsNotSigned() {
        Verification verification = room.signing.verify(SigningRoom.letter());
        assertThat(verification.verdict()).isEqualTo(Verdict.NOT_SIGNED);
        assertThat(verification.findings()).containsExactly(Finding.NO_SIGNATURE);
        assertThat(room.signing.verify(room.prepared()).verdict()).isEqualTo(Verdict.NOT_SIGNED);
    }

    @Test
    void oneChangedByteOfThePageIsSaidPlainly() {
        byte[] changed = sealed.clone();
        changed[1_500] ^= 1;
        assertThat(room.signing.verify(changed).verdict()).isEqualTo(Verdict.INVALID);
        assertThat(room.signing.verify(changed).findings()).contains(Finding.CHANGED_BYTES);
    }

    @Test
    void noByteOfTheFileCanBeChangedUnnoticed() {
        Random random = new Random(7);
        Set<Integer> places = new HashSet<>();
        while (places.size() < 40) {
            places.add(random.nextInt(sealed.length));
        }
        for (int place : places) {
            byte[] changed = sealed.clone();
            changed[place] ^= (byte) (1 << random.nextInt(8));
            assertThat(room.signing.verify(changed).verdict())
                    .as("byte %d", place)
                    .isNotEqualTo(Verdict.VALID);
        }
    }

    static Stream<Arguments> forgeries() {
        return Stream.of(
                Arguments.of("note", Forgery.addNote(sealed), Finding.ANNOTATION_ADDED),
                Arguments.of("content replaced", Forgery.replaceContent(sealed), Finding.CONTENT_REPLACED),
                Arguments.of("content shadowed", Forgery.shadowContent(sealed), Finding.CONTENT_REPLACED),
                Arguments.of("layer hidden", Forgery.hideLayer(sealed), Finding.CONTENT_SHADOWED),
                Arguments.of("page added", Forgery.addPage(sealed), Finding.PAGES_CHANGED),
                Arguments.of("number rewritten", Forgery.rewriteNumber(sealed), Finding.FIELD_CHANGED),
                Arguments.of("font swapped", Forgery.swapFont(sealed), Finding.CONTENT_REPLACED));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("forgeries")
    void updateAppendedAfterTheSealIsRejected(String name, byte[] forged, Finding expected) {
        Verification verification = room.signing.verify(forged);
        assertThat(verification.verdict()).isEqualTo(Verdict.INVALID);
        assertThat(verification.findings()).contains(Finding.CONTENT_AFTER_LAST_SIGNATURE, expected);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("forgeries")
    void forgeryUnderAFreshTimeStampIsRejected(String name, byte[] forged, Finding expected) {
        byte[] stamped = new Signatory(room.trust, java.time.Clock.systemUTC())
                .timeStamp(forged, room.authority.timeStamping(), document -> {});
        Verification verification = room.signing.verify(stamped);
        assertThat(verification.verdict()).isEqualTo(Verdict.INVALID);
        assertThat(verification.findings()).contains(expected).doesNotContain(Finding.CONTENT_AFTER_LAST_SIGNATURE);
    }

    @Test
    void contentReplacedBetweenSignatureAndSealIsRejected() {
        byte[] forged = Forgery.replaceContent(room.filled());
        assertThat(room.signing.verify(forged).findings()).contains(Finding.CONTENT_REPLACED);
    }

    @Test
    void anotherTimeStampOverASealedDocumentKeepsItValid() {
        byte[] stamped = new Signatory(room.trust, java.time.Clock.systemUTC())
                .timeStamp(sealed, room.authority.timeStamping(), document -> {});
        assertThat(room.signing.verify(stamped).findings()).isEmpty();
    }

    @Test
    void bytesAppendedToTheEndAreFound() {
        byte[] longer = Arrays.copyOf(sealed, sealed.length + 1);
        longer[sealed.length] = '\n';
        assertThat(room.signing.verify(longer).findings()).contains(Finding.CONTENT_AFTER_LAST_SIGNATURE);
    }

    @Test
    void signerOfAnUnknownAuthorityIsFound() throws Exception {
        SigningRoom stranger = new SigningRoom(elsewhere);
        Verification verification = room.signing.verify(stranger.sealed());
        assertThat(verification.verdict()).isEqualTo(Verdict.INVALID);
        assertThat(verification.findings()).contains(Finding.UNTRUSTED_SIGNER);
    }

    @Test
    void passwordProtectedFileIsNamedAsSuch() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PDDocument document = Pdf.open(SigningRoom.letter())) {
            document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            document.save(bytes);
        }
        assertThat(room.signing.verify(bytes.toByteArray()).findings()).containsExactly(Finding.ENCRYPTED);
    }

    @Test
    void garbageAndTruncatedFilesAreNotValid() {
        assertThat(room.signing.verify(new byte[0]).findings()).containsExactly(Finding.NOT_A_PDF);
        assertThat(room.signing.verify("%PDF-1.7 and then nothing".getBytes()).verdict())
                .isNotEqualTo(Verdict.VALID);
        for (int part = 1; part < 10; part++) {
            byte[] cut = Arrays.copyOf(sealed, sealed.length * part / 10);
            assertThat(room.signing.verify(cut).verdict()).as("%d tenths", part).isNotEqualTo(Verdict.VALID);
        }
    }

    @Test
    void streamThatUnpacksToGigabytesIsRefused() throws Exception {
        assertThat(room.signing.verify(bomb(1_000)).findings()).containsExactly(Finding.TOO_COMPLEX);
    }

    @Test
    void fileOverTheLimitIsRefused() {
        byte[] large = Arrays.copyOf(sealed, (int) SigningRoom.SETTINGS.verifyLimit() + 1);
        assertThat(room.signing.verify(large).findings()).containsExactly(Finding.TOO_LARGE);
    }

    private static byte[] bomb(int megabytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed)) {
            byte[] zeros = new byte[1024 * 1024];
            for (int count = 0; count < megabytes; count++) {
                out.write(zeros);
            }
        }
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        String head =
                "%PDF-1.7\n1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj 2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>>"
                        + " endobj 3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R>> endobj"
                        + " 4 0 obj <</Length " + packed.size() + "/Filter/FlateDecode>> stream\n";
        pdf.write(head.getBytes(StandardCharsets.US_ASCII));
        packed.writeTo(pdf);
        pdf.write("\nendstream endobj trailer <</Root 1 0 R>>\n%%EOF".getBytes(StandardCharsets.US_ASCII));
        return pdf.toByteArray();
    }
}
