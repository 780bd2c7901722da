package org.chancery.drafting.internal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.chancery.drafting.DraftFile;
import org.chancery.drafting.DraftPlan;
import org.chancery.drafting.DraftText;
import org.chancery.drafting.DraftingError;
import org.chancery.drafting.Recipient;
import org.chancery.drafting.Urgency;
import org.chancery.platform.Blobs;
import org.chancery.platform.Fault;
import org.chancery.platform.PlatformSettings;
import org.chancery.records.DraftOrder;
import org.chancery.records.Papers;
import org.chancery.records.ReadyPaper;
import org.chancery.signing.PageBox;
import org.springframework.stereotype.Component;

/** Makes the PDF of a version: what people read, approve and sign. */
@Component
class PaperMaker {
    private static final String TEMPLATE = "written";

    private final Papers papers;
    private final DraftFileStore files;
    private final DraftVersionStore versions;
    private final Blobs blobs;
    private final PlatformSettings settings;

    PaperMaker(
            Papers papers, DraftFileStore files, DraftVersionStore versions, Blobs blobs, PlatformSettings settings) {
        this.papers = papers;
        this.files = files;
        this.versions = versions;
        this.blobs = blobs;
        this.settings = settings;
    }

    /** @param draft whose files of earlier versions may be used again */
    DraftVersionStore.Made make(UUID draft, DraftPlan plan, String signer) {
        return switch (plan.text()) {
            case DraftText.Written written -> written(plan, written.body(), signer);
            case DraftText.Uploaded uploaded -> uploaded(file(draft, uploaded.file()), signer);
        };
    }

    private DraftFile file(UUID draft, UUID file) {
        return files.mine(file)
                .or(() -> versions.has(draft, file) ? files.find(file) : java.util.Optional.empty())
                .orElseThrow(() -> new Fault(DraftingError.FILE_UNKNOWN));
    }

    private DraftVersionStore.Made written(DraftPlan plan, String body, String signer) {
        List<String> names = plan.recipients().stream().map(Recipient::name).toList();
        Map<String, Object> model = Map.of(
                "letter", plan.type().equals(DraftOrder.LETTER),
                "to", String.join("; ", names),
                "urgency", mark(plan.urgency()),
                "urgencyWidth", width(plan.urgency()),
                "paragraphs",
                        Arrays.stream(body.split("\\n\\s*\\n"))
                                .map(String::strip)
                                .filter(text -> !text.isEmpty())
                                .toList());
        DraftOrder order = new DraftOrder(
                plan.unit(), plan.type(), TEMPLATE, model, plan.subject(), names, "draft", plan.copies());
        ReadyPaper paper = papers.compose(order, AuthorityRules.order(plan.authority()), signer);
        return new DraftVersionStore.Made(paper, pages(blobs.path(paper.sha256())));
    }

    private static String mark(Urgency urgency) {
        return switch (urgency) {
            case NORMAL -> "";
            case URGENT -> "KHẨN";
            case VERY_URGENT -> "THƯỢNG KHẨN";
            case FLASH -> "HỎA TỐC";
        };
    }

    /** In millimetres: Appendix I, Part I, III.2.b. */
    private static int width(Urgency urgency) {
        return switch (urgency) {
            case NORMAL, URGENT -> 20;
            case VERY_URGENT -> 40;
            case FLASH -> 30;
        };
    }

    private static int pages(Path pdf) {
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            return document.getNumberOfPages();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private DraftVersionStore.Made uploaded(DraftFile file, String signer) {
        try (PDDocument document = Loader.loadPDF(blobs.path(file.sha256()).toFile())) {
            Places places = Places.of(document, signer);
            String sha256 = places.covered().isEmpty() ? file.sha256() : covered(document, places);
            ReadyPaper paper = new ReadyPaper(sha256, "", places.fields(), places.signature());
            return new DraftVersionStore.Made(paper, document.getNumberOfPages());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Paints over what stands where number and date will be written. */
    private String covered(PDDocument document, Places places) throws IOException {
        for (PageBox box : places.covered()) {
            PDPage page = document.getPage(box.page() - 1);
            PDRectangle size = page.getCropBox();
            try (PDPageContentStream paint = new PDPageContentStream(document, page, AppendMode.APPEND, true, true)) {
                paint.setNonStrokingColor(1f);
                paint.addRect(
                        size.getLowerLeftX() + box.x(),
                        size.getUpperRightY() - box.y() - box.height(),
                        box.width(),
                        box.height());
                paint.fill();
            }
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        document.save(bytes);
        return blobs.store(new ByteArrayInputStream(bytes.toByteArray()), settings.uploadLimit() * 2)
                .sha256();
    }
}
