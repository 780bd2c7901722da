package org.chancery.signing.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.chancery.platform.Fault;
import org.chancery.signing.Finding;
import org.chancery.signing.FoundSignature;
import org.chancery.signing.KeyId;
import org.chancery.signing.PersonalSignature;
import org.chancery.signing.SignerRole;
import org.chancery.signing.Signing;
import org.chancery.signing.SigningError;
import org.chancery.signing.Verdict;
import org.chancery.signing.Verification;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PdfSigningTests {
    @TempDir
    static Path home;

    private static SigningRoom room;

    @BeforeAll
    static void open() throws Exception {
        room = new SigningRoom(home);
    }

    @Test
    void personalSignatureThenNumberAndDateThenSealVerifiesAsValid() {
        Verification verification = room.signing.verify(room.sealed());
        assertThat(verification.findings()).isEmpty();
        assertThat(verification.verdict()).isEqualTo(Verdict.VALID);
        assertThat(verification.isSealed()).isTrue();
        assertThat(verification.signatures())
                .extracting(FoundSignature::role)
                .containsExactly(SignerRole.PERSONAL, SignerRole.AGENCY);
        FoundSignature personal = verification.signatures().getFirst();
        assertThat(personal.signer().commonName()).isEqualTo("Nguyễn Thị Ánh Tuyết");
        assertThat(personal.signer().title()).isEqualTo("Tham tán");
        assertThat(personal.level()).isEqualTo("PAdES-BASELINE-LTA");
        assertThat(personal.trustedTime()).isPresent();
        assertThat(verification.signatures().getLast().signer().organization())
                .isEqualTo("Đại sứ quán Việt Nam tại Nhật Bản");
    }

    @Test
    void personalSignatureAloneIsBaselineLtAndNotYetClosed() {
        Verification verification = room.signing.verify(room.signed());
        assertThat(verification.findings()).containsOnly(Finding.CONTENT_AFTER_LAST_SIGNATURE);
        assertThat(verification.signatures().getFirst().level()).isEqualTo("PAdES-BASELINE-LT");
    }

    @Test
    void writtenNumberAndDateAreTheValuesOfTheFields() throws Exception {
        try (PDDocument document = Pdf.open(room.sealed())) {
            var form = document.getDocumentCatalog().getAcroForm(null);
            assertThat(form.getField(Signing.NUMBER_FIELD).getValueAsString()).isEqualTo("15/QĐ-BNG");
            assertThat(form.getField(Signing.DATE_FIELD).getValueAsString()).contains("09 tháng 02 năm 2027");
        }
    }

    @Test
    void sealBeforePersonalSignatureIsRefused() {
        refused(() -> room.signing.seal(room.prepared(), room.order()), SigningError.NOT_SIGNED_PERSONALLY);
    }

    @Test
    void numberBeforePersonalSignatureIsRefused() {
        refused(
                () -> room.signing.fill(room.prepared(), Map.of(Signing.NUMBER_FIELD, "01/TB-BNG")),
                SigningError.NOT_SIGNED_PERSONALLY);
    }

    @Test
    void numberAfterSealIsRefused() {
        refused(
                () -> room.signing.fill(room.sealed(), Map.of(Signing.NUMBER_FIELD, "02/TB-BNG")),
                SigningError.ALREADY_SEALED);
    }

    @Test
    void secondSealIsRefused() {
        refused(() -> room.signing.seal(room.sealed(), room.order()), SigningError.ALREADY_SEALED);
    }

    @Test
    void secondPersonalSignatureIsRefused() {
        var order = new PersonalSignature(room.person, "Nguyễn Thị Ánh Tuyết", SigningRoom.BOX);
        refused(() -> room.signing.signPersonally(room.signed(), order), SigningError.ALREADY_SIGNED);
    }

    @Test
    void otherFieldsThanNumberAndDateAreNotWritten() {
        refused(() -> room.signing.fill(room.signed(), Map.of("ten", "x")), SigningError.FIELD_MISSING);
    }

    @Test
    void sealOnADocumentChangedAfterThePersonalSignatureIsRefused() {
        byte[] signed = room.signed();
        signed[2_000] ^= 1;
        refused(() -> room.signing.seal(signed, room.order()), SigningError.NOT_SIGNED_PERSONALLY);
        refused(
                () -> room.signing.seal(Forgery.addNote(room.filled()), room.order()),
                SigningError.CHANGED_AFTER_SIGNING);
    }

    @Test
    void keyThatIsNotHeldIsRefused() {
        var order = new PersonalSignature(new KeyId("personal-nobody"), "Nobody", SigningRoom.BOX);
        refused(() -> room.signing.signPersonally(room.prepared(), order), SigningError.KEY_MISSING);
    }

    @Test
    void garbageIsNotSigned() {
        refused(() -> room.signing.prepare(new byte[100], List.of()), SigningError.NOT_A_PDF);
    }

    @Test
    void certificateSaysWhoHoldsTheKey() {
        assertThat(room.signing.certificate(room.person).commonName()).isEqualTo("Nguyễn Thị Ánh Tuyết");
        assertThat(room.signing.certificate(room.agency).issuer())
                .isEqualTo("Chancery demonstration issuing authority");
    }

    private static void refused(Runnable work, SigningError why) {
        assertThatThrownBy(work::run).isInstanceOfSatisfying(Fault.class, fault -> assertThat(fault.code())
                .isEqualTo(why));
    }
}
