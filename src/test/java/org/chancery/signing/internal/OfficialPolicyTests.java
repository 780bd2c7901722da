package org.chancery.signing.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.chancery.platform.Fault;
import org.chancery.signing.Finding;
import org.chancery.signing.FormField;
import org.chancery.signing.FormField.Alignment;
import org.chancery.signing.PageBox;
import org.chancery.signing.PersonalSignature;
import org.chancery.signing.Signing;
import org.chancery.signing.SigningError;
import org.chancery.signing.Verdict;
import org.chancery.signing.Verification;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The rules of the house for signed documents, each with the attack that it stops. */
class OfficialPolicyTests {
    @TempDir
    static Path home;

    private static SigningRoom room;
    private static byte[] sealed;

    @BeforeAll
    static void open() throws Exception {
        room = new SigningRoom(home);
        sealed = room.sealed();
    }

    @Test
    void noteAddedByOneMoreUpdateAfterAValidLastSignatureIsRejected() {
        assertThat(room.signing.verify(sealed).verdict()).isEqualTo(Verdict.VALID);
        Verification found = room.signing.verify(Forgery.addNote(sealed));
        assertThat(found.verdict()).isEqualTo(Verdict.INVALID);
        assertThat(found.findings()).contains(Finding.CONTENT_AFTER_LAST_SIGNATURE, Finding.ANNOTATION_ADDED);
    }

    @Test
    void emptyUpdateAfterTheLastSignatureIsRejectedToo() {
        byte[] touched = Forgery.update(
                sealed,
                document -> document.getDocumentInformation().getCOSObject().setNeedToBeUpdated(true));
        assertThat(touched.length).isGreaterThan(sealed.length);
        assertThat(room.signing.verify(touched).findings()).contains(Finding.CONTENT_AFTER_LAST_SIGNATURE);
    }

    @Test
    void gapThatASignatureLeavesOpenIsFound() throws Exception {
        byte[] letter = SigningRoom.letter();
        HeldKey.InMemory key = (HeldKey.InMemory) room.keys.require(room.person);
        assertThat(room.signing.verify(GapForgery.sign(letter, key, 0)).findings())
                .as("without a gap")
                .doesNotContain(Finding.CHANGED_BYTES);
        assertThat(room.signing.verify(GapForgery.sign(letter, key, 12)).findings())
                .contains(Finding.CHANGED_BYTES);
    }

    @Test
    void anotherPersonalSignatureAfterTheSealIsRejected() {
        assertThat(room.signing.verify(signedAgain(sealed)).findings()).contains(Finding.ORDER_BROKEN);
        assertThat(room.signing.verify(stamped(signedAgain(sealed))).findings())
                .contains(Finding.FIELD_CHANGED)
                .doesNotContain(Finding.CONTENT_AFTER_LAST_SIGNATURE);
    }

    @Test
    void twoPersonalSignaturesBeforeTheSealAreRejected() {
        byte[] twice = signedAgain(room.filled());
        assertThatThrownBy(() -> room.signing.seal(twice, room.order()))
                .isInstanceOfSatisfying(
                        Fault.class, fault -> assertThat(fault.code()).isEqualTo(SigningError.NOT_SIGNED_PERSONALLY));
        assertThat(room.signing.verify(stamped(twice)).findings()).contains(Finding.ORDER_BROKEN);
    }

    @Test
    void fieldThatIsNotOnTheListIsNotFilledBetweenSignatureAndSeal() {
        byte[] prepared = room.signing.prepare(
                SigningRoom.letter(),
                List.of(new FormField("ten", new PageBox(1, 80, 300, 150, 18), 13, Alignment.LEFT)));
        byte[] signed = room.signing.signPersonally(
                prepared, new PersonalSignature(room.person, "Nguyễn Thị Ánh Tuyết", SigningRoom.BOX));
        byte[] filled = Forgery.update(signed, document -> {
            var field = document.getDocumentCatalog().getAcroForm(null).getField("ten");
            field.getCOSObject().setItem(COSName.V, new COSString("Kẻ khác"));
            field.getCOSObject().setNeedToBeUpdated(true);
        });
        assertThat(room.signing.verify(stamped(filled)).findings()).contains(Finding.FIELD_CHANGED);
        assertThatThrownBy(() -> room.signing.seal(filled, room.order()))
                .isInstanceOfSatisfying(
                        Fault.class, fault -> assertThat(fault.code()).isEqualTo(SigningError.CHANGED_AFTER_SIGNING));
    }

    @Test
    void pictureOfTheSignatureIsNotExchanged() {
        byte[] forged = Forgery.update(sealed, document -> {
            var form = document.getDocumentCatalog().getAcroForm(null);
            var widget = form.getField(Signing.PERSONAL_FIELD).getWidgets().getFirst();
            PDRectangle size = new PDRectangle(100, 40);
            widget.setAppearance(FormLayout.appearance(FormLayout.emptyAppearance(document, size)));
            widget.getCOSObject().setNeedToBeUpdated(true);
        });
        Verification found = room.signing.verify(stamped(forged));
        assertThat(found.verdict()).isEqualTo(Verdict.INVALID);
        assertThat(found.findings()).doesNotContain(Finding.CONTENT_AFTER_LAST_SIGNATURE);
    }

    @Test
    void scriptThatRunsOnOpeningIsNotAdded() {
        byte[] forged = Forgery.update(sealed, document -> {
            COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
            COSDictionary action = new COSDictionary();
            action.setItem(COSName.S, COSName.getPDFName("JavaScript"));
            action.setString(COSName.JS, "app.alert(1)");
            catalog.setItem(COSName.OPEN_ACTION, action);
            catalog.setNeedToBeUpdated(true);
        });
        assertThat(room.signing.verify(stamped(forged)).findings()).contains(Finding.CONTENT_SHADOWED);
    }

    @Test
    void personalSignatureAllowsNumberAndDateAndTheSealLocksEveryField() throws IOException {
        try (PDDocument document = Pdf.open(sealed)) {
            var form = document.getDocumentCatalog().getAcroForm(null);
            var personal = (PDSignatureField) form.getField(Signing.PERSONAL_FIELD);
            COSDictionary reference = (COSDictionary) personal.getSignature()
                    .getCOSObject()
                    .getCOSArray(COSName.getPDFName("Reference"))
                    .getObject(0);
            assertThat(reference.getNameAsString(COSName.getPDFName("TransformMethod")))
                    .isEqualTo("DocMDP");
            assertThat(reference
                            .getCOSDictionary(COSName.getPDFName("TransformParams"))
                            .getInt(COSName.P))
                    .isEqualTo(2);
            COSDictionary lock =
                    form.getField(Signing.SEAL_FIELD).getCOSObject().getCOSDictionary(COSName.getPDFName("Lock"));
            COSArray locked = lock.getCOSArray(COSName.FIELDS);
            assertThat(locked.toList())
                    .extracting(name -> ((COSString) name).getString())
                    .contains("so", "ngay", "ky", "dau");
        }
    }

    @Test
    void signatureWithoutATimeStampProvesNoTime() throws Exception {
        HeldKey.InMemory key = (HeldKey.InMemory) room.keys.require(room.person);
        assertThat(room.signing
                        .verify(GapForgery.sign(SigningRoom.letter(), key, 0))
                        .findings())
                .contains(Finding.NO_TRUSTED_TIME);
    }

    @Test
    void everyRevisionIsGivenAsItWasSigned() {
        Verification found = room.signing.verify(sealed);
        long personal = found.signatures().getFirst().coveredBytes();
        long seal = found.signatures().getLast().coveredBytes();
        assertThat(personal).isLessThan(seal);
        assertThat(seal).isLessThan(sealed.length);
        byte[] first = java.util.Arrays.copyOf(sealed, (int) personal);
        assertThat(room.signing.verify(first).signatures()).hasSize(1);
    }

    private static byte[] stamped(byte[] pdf) {
        return new Signatory(room.trust, Clock.systemUTC())
                .timeStamp(pdf, room.authority.timeStamping(), document -> {});
    }

    private static byte[] signedAgain(byte[] pdf) {
        Layer another = document -> {
            try {
                PDSignatureField field =
                        new PDSignatureField(document.getDocumentCatalog().getAcroForm(null));
                field.setPartialName("ky2");
                FormLayout.place(document, FormLayout.form(document), field, 1, new PDRectangle(400, 300, 90, 40));
            } catch (IOException failure) {
                throw new java.io.UncheckedIOException(failure);
            }
        };
        return new Signatory(room.trust, Clock.systemUTC())
                .sign(
                        pdf,
                        room.keys.require(room.person),
                        room.authority.timeStamping(),
                        new Signatory.Order("ky2", false, another));
    }
}
