package org.chancery.casework;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Somebody who applies for consular certification, with their papers. */
public final class Applicant {
    public static final String PROCEDURE = "BNG-270817-CN";
    public static final String PARIS = "G08.77";
    private static final JsonMapper JSON = new JsonMapper();

    private Applicant() {}

    /** @return what the form wants for so many papers */
    public static ObjectNode answers(int papers) {
        ObjectNode answers = (ObjectNode) JSON.readTree("""
                {"kind":"certification","purpose":"Du học",
                 "applicant":{"name":"Nguyễn Thị Ánh Tuyết","birthDate":"1985-03-27","nationality":"VN","residenceCountry":"FR"},
                 "identity":{"type":"passport","number":"C7654321"},
                 "contact":{"email":"tuyet@example.org","phone":"+33 1 23 45 67 89","address":"5 rue de Vaugirard, Paris"},
                 "delivery":{"way":"counter"},"statement":{"true":true},"documents":[]}""");
        for (int i = 0; i < papers; i++) {
            answers.withArray("/documents").add(JSON.readTree("""
                    {"type":"education","issuer":"Đại học Bách khoa Hà Nội","issuedOn":"2012-07-01","useCountry":"FR",
                     "language":"vi","translation":"not-needed"}"""));
        }
        return answers;
    }

    /** @return an order with fresh uploads for each slot that the form asks for */
    public static ApplicationOrder order(Uploads uploads, int papers) {
        Map<String, UUID> documents = new HashMap<>();
        documents.put("identity", upload(uploads, "passport.pdf"));
        for (int i = 1; i <= papers; i++) {
            documents.put("document-" + i, upload(uploads, "diploma-" + i + ".pdf"));
        }
        return new ApplicationOrder(PROCEDURE, PARIS, answers(papers), documents, Locale.of("vi"));
    }

    public static UUID upload(Uploads uploads, String name) {
        return uploads.receive(name, new ByteArrayInputStream(pdf())).id();
    }

    public static byte[] pdf() {
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public static byte[] png() {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            javax.imageio.ImageIO.write(new BufferedImage(20, 20, BufferedImage.TYPE_INT_RGB), "png", bytes);
            return bytes.toByteArray();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
