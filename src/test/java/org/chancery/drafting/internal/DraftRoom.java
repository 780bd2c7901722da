package org.chancery.drafting.internal;

import static org.chancery.testing.Acting.as;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.chancery.drafting.Authority;
import org.chancery.drafting.Draft;
import org.chancery.drafting.DraftAction;
import org.chancery.drafting.DraftFiles;
import org.chancery.drafting.DraftId;
import org.chancery.drafting.DraftPlan;
import org.chancery.drafting.DraftText;
import org.chancery.drafting.Drafts;
import org.chancery.drafting.Recipient;
import org.chancery.drafting.Urgency;
import org.chancery.identity.People;
import org.chancery.platform.Actor;

/** The people of a sample mission at work on drafts. */
record DraftRoom(Drafts drafts, DraftFiles files, People people, String place, String unit) {
    Actor officer() {
        return actor("officer-" + place);
    }

    Actor leader() {
        return actor("signatory-" + place);
    }

    Actor clerk() {
        return actor("clerk-" + place);
    }

    Actor actor(String sample) {
        return people.actor(people.sample(sample).orElseThrow().person(), "test");
    }

    static String key() {
        return UUID.randomUUID().toString();
    }

    DraftPlan plan(DraftText text, Urgency urgency, Recipient... more) {
        List<Recipient> recipients = new java.util.ArrayList<>(
                List.of(new Recipient(Recipient.Kind.OUTSIDE, "", "Bộ Công Thương", "vanthu@example.org")));
        recipients.addAll(List.of(more));
        return new DraftPlan(
                unit,
                "CV",
                "phối hợp tổ chức hội nghị xúc tiến thương mại",
                recipients,
                urgency,
                UUID.fromString(leader().id()),
                Authority.ofHead(),
                2,
                text);
    }

    Draft begun() {
        return begun(plan(written(), Urgency.NORMAL));
    }

    Draft begun(DraftPlan plan) {
        return as(officer(), () -> drafts.begin(plan, key()));
    }

    static DraftText written() {
        return new DraftText.Written("Trả lời công văn số 12/BCT, Đại sứ quán thông báo như sau.\n\nTrân trọng./.");
    }

    DraftText brought(byte[] pdf) {
        return new DraftText.Uploaded(as(officer(), () -> files.receive("dự thảo.pdf", new ByteArrayInputStream(pdf)))
                .id());
    }

    Draft act(Actor actor, DraftAction action, Draft draft, String note) {
        return as(actor, () -> drafts.act(draft.id(), action, draft.version(), note, key()));
    }

    Draft ready(Draft draft) {
        act(officer(), DraftAction.SUBMIT, draft, "");
        act(leader(), DraftAction.APPROVE, draft, "");
        act(leader(), DraftAction.CHECK_CONTENT, draft, "");
        return act(clerk(), DraftAction.CHECK_FORM, draft, "");
    }

    Draft find(DraftId id) {
        return as(officer(), () -> drafts.find(id).orElseThrow());
    }

    /** @param lines text, left edge and distance from the top in points, separated by {@code |} */
    static byte[] pdf(String... lines) {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            PDFont font = PDType0Font.load(
                    document, DraftRoom.class.getResourceAsStream("/liberation/LiberationSerif-Regular.ttf"), true);
            try (PDPageContentStream text = new PDPageContentStream(document, page)) {
                for (String line : lines) {
                    String[] parts = line.split("\\|");
                    text.beginText();
                    text.setFont(font, 13);
                    text.newLineAtOffset(
                            Float.parseFloat(parts[1]), PDRectangle.A4.getHeight() - Float.parseFloat(parts[2]));
                    text.showText(parts[0]);
                    text.endText();
                }
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
