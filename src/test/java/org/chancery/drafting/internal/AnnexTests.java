package org.chancery.drafting.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.chancery.jooq.drafting.Tables.ANNEX;
import static org.chancery.testing.Acting.as;
import static org.chancery.testing.Refusals.refused;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.chancery.drafting.Draft;
import org.chancery.drafting.DraftAction;
import org.chancery.drafting.DraftAnnex;
import org.chancery.drafting.DraftAnnexes;
import org.chancery.drafting.DraftFiles;
import org.chancery.drafting.DraftingError;
import org.chancery.drafting.Drafts;
import org.chancery.drafting.Recipient;
import org.chancery.drafting.SigningFolder;
import org.chancery.drafting.SigningFolder.Wanted;
import org.chancery.drafting.Urgency;
import org.chancery.identity.IdentityError;
import org.chancery.identity.People;
import org.chancery.platform.Actor;
import org.chancery.platform.BlobHolder;
import org.chancery.signing.FoundSignature;
import org.chancery.signing.SignerRole;
import org.chancery.signing.Signing;
import org.chancery.signing.Verification;
import org.chancery.testing.HouseTest;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;

/** Annexes in files of their own: brought with the draft, signed for the agency when it is issued. */
@HouseTest
class AnnexTests {
    private static final String TABLE = "Bảng kê số liệu";

    @Autowired
    Drafts drafts;

    @Autowired
    DraftAnnexes annexes;

    @Autowired
    DraftFiles files;

    @Autowired
    SigningFolder folder;

    @Autowired
    People people;

    @Autowired
    Signing signing;

    @Autowired
    DraftBlobStore blobs;

    @Autowired
    DSLContext sql;

    private DraftRoom room;

    @BeforeEach
    void open() {
        room = new DraftRoom(drafts, files, people, "rome", unit("officer-rome"));
    }

    private String unit(String sample) {
        return people.sample(sample).orElseThrow().assignments().getFirst().unitCode();
    }

    private void add(Actor actor, Draft draft) {
        add(actor, draft, DraftRoom.pdf(TABLE + "|80|200"), DraftRoom.key());
    }

    private void add(Actor actor, Draft draft, byte[] pdf, String key) {
        as(actor, () -> {
            UUID file = files.receive("phụ lục I.pdf", new ByteArrayInputStream(pdf))
                    .id();
            annexes.add(draft.id(), file, key);
            return file;
        });
    }

    private List<DraftAnnex> of(Actor actor, Draft draft) {
        return as(actor, () -> annexes.of(draft.id()));
    }

    private byte[] read(Actor actor, Draft draft, int ordinal) {
        try (InputStream content = as(actor, () -> annexes.content(draft.id(), ordinal))) {
            return content.readAllBytes();
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }

    private Draft numbered(Draft draft) {
        Draft ready = room.ready(draft);
        as(room.leader(), () -> folder.sign(List.of(new Wanted(ready.id(), ready.version()))));
        return room.act(room.clerk(), DraftAction.NUMBER, ready, "");
    }

    private Draft toParis() {
        Recipient paris = new Recipient(Recipient.Kind.UNIT, unit("clerk-paris"), "", "");
        return room.begun(room.plan(DraftRoom.written(), Urgency.NORMAL, paris));
    }

    @Test
    void getsTheAgencysSignatureWithNumberAndTimeWithoutAPictureWhenItsDocumentIsIssued() throws IOException {
        Draft draft = toParis();
        add(room.officer(), draft);
        Draft numbered = numbered(draft);
        assertThat(of(room.clerk(), numbered)).singleElement().satisfies(one -> assertThat(one.signedAt())
                .isNull());
        room.act(room.clerk(), DraftAction.ISSUE, numbered, "");
        DraftAnnex annex = of(room.clerk(), numbered).getFirst();
        byte[] pdf = read(room.actor("clerk-paris"), numbered, annex.ordinal());
        Verification found = signing.verify(pdf);
        assertThat(found.findings()).isEmpty();
        assertThat(found.signatures()).extracting(FoundSignature::role).containsExactly(SignerRole.COPY);
        String moment = DateTimeFormatter.ofPattern("dd/MM/yyyy; HH:mm:ss")
                .withZone(ZoneId.of("Asia/Ho_Chi_Minh"))
                .format(annex.signedAt());
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains(TABLE, "Số: " + numbered.number() + "; " + moment + " +07:00");
            assertThat(document.getDocumentCatalog()
                            .getAcroForm(null)
                            .getField(Signing.COPY_FIELD)
                            .getWidgets()
                            .getFirst()
                            .getRectangle()
                            .getWidth())
                    .isZero();
        }
    }

    @Test
    void documentThatHasItsAnnexInTheSameFileGetsNoSignatureForIt() throws IOException {
        Draft draft = room.begun();
        Draft issued = room.act(room.clerk(), DraftAction.ISSUE, numbered(draft), "");
        assertThat(of(room.clerk(), issued)).isEmpty();
        try (InputStream content = as(room.clerk(), () -> drafts.content(issued.id(), 0))) {
            assertThat(signing.verify(content.readAllBytes()).signatures())
                    .extracting(FoundSignature::role)
                    .containsExactly(SignerRole.PERSONAL, SignerRole.AGENCY);
        }
    }

    @Test
    void comesOnceHoweverOftenItsFormIsSent() {
        Draft draft = room.begun();
        String key = DraftRoom.key();
        byte[] pdf = DraftRoom.pdf(TABLE + "|80|200");
        add(room.officer(), draft, pdf, key);
        add(room.officer(), draft, pdf, key);
        assertThat(of(room.officer(), draft)).hasSize(1);
    }

    @Test
    void areTwentyAtMost() {
        Draft draft = room.begun();
        UUID file = as(
                        room.officer(),
                        () -> files.receive("phụ lục.pdf", new ByteArrayInputStream(DraftRoom.pdf(TABLE + "|80|200"))))
                .id();
        for (int number = 1; number <= DraftAnnexes.MOST; number++) {
            put(draft, file);
        }
        refused(DraftingError.ANNEXES_FULL, () -> put(draft, file));
        assertThat(of(room.officer(), draft)).hasSize(20);
    }

    private Draft put(Draft draft, UUID file) {
        return as(room.officer(), () -> {
            annexes.add(draft.id(), file, DraftRoom.key());
            return draft;
        });
    }

    @Test
    void comesAndGoesOnlyWhileItsDrafterHasTheDraft() {
        Draft draft = room.begun();
        refused(DraftingError.NOT_THE_DRAFTER, () -> add(room.leader(), draft));
        refused(IdentityError.FORBIDDEN, () -> add(room.actor("officer-paris"), draft));
        add(room.officer(), draft);
        add(room.officer(), draft);
        as(room.officer(), () -> {
            annexes.remove(draft.id(), 1);
            annexes.remove(draft.id(), 1);
            return draft;
        });
        assertThat(of(room.leader(), draft)).extracting(DraftAnnex::ordinal).containsExactly(2);
        refused(DraftingError.NOT_FOUND, () -> read(room.officer(), draft, 1));
        room.act(room.officer(), DraftAction.SUBMIT, draft, "");
        refused(DraftingError.NOT_NOW, () -> add(room.officer(), draft));
        refused(
                DraftingError.NOT_NOW,
                () -> as(room.officer(), () -> {
                    annexes.remove(draft.id(), 2);
                    return draft;
                }));
        assertThatThrownBy(() -> sql.update(ANNEX)
                        .set(ANNEX.REMOVED_AT, ANNEX.ADDED_AT)
                        .where(ANNEX.DRAFT.eq(draft.id().value()))
                        .and(ANNEX.ORDINAL.eq(2))
                        .execute())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void isSeenByItsRecipientsOnlyOnceIssuedAndNotWhenRecalled() {
        Draft draft = toParis();
        add(room.officer(), draft);
        Actor paris = room.actor("clerk-paris");
        refused(IdentityError.FORBIDDEN, () -> read(paris, draft, 1));
        Draft issued = room.act(room.clerk(), DraftAction.ISSUE, numbered(draft), "");
        assertThat(read(paris, issued, 1)).isNotEmpty();
        room.act(room.leader(), DraftAction.REVOKE, issued, "Ban hành sai thẩm quyền");
        refused(DraftingError.RECALLED, () -> read(paris, issued, 1));
        assertThat(read(room.clerk(), issued, 1)).isNotEmpty();
    }

    @Test
    void isErasedWithItsDocumentAndNeededByNothingElse() {
        Draft draft = room.begun();
        add(room.officer(), draft);
        String brought = of(room.officer(), draft).getFirst().sha256();
        Draft issued = room.act(room.clerk(), DraftAction.ISSUE, numbered(draft), "");
        String signed = of(room.clerk(), issued).getFirst().sha256();
        assertThat(blobs.of(issued.document())).contains(brought, signed);
        assertThat(blobs.uses(Set.of(signed))).containsExactly(new BlobHolder.Use(signed, issued.document()));
        assertThat(blobs.uses(Set.of(brought)))
                .extracting(BlobHolder.Use::document)
                .doesNotContainNull();
    }
}
