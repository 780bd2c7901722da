package org.chancery.records.internal;

import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.chancery.identity.Unit;
import org.chancery.platform.LocalizedText;
import org.chancery.platform.PlatformSettings;
import org.chancery.records.AuthorityPrefix;
import org.chancery.records.DocumentId;
import org.chancery.records.DocumentState;
import org.chancery.records.DraftOrder;
import tools.jackson.databind.json.JsonMapper;

/** Documents to try things on. */
final class Samples {
    static final Issuer EMBASSY = new Issuer(
            "G08.51",
            "G08.51",
            new LocalizedText("Bộ Ngoại giao", "Ministry of Foreign Affairs"),
            new LocalizedText("Đại sứ quán Việt Nam tại Nhật Bản", "Embassy of Viet Nam in Japan"),
            "ĐSQ-TOK",
            "LS",
            new LocalizedText("Tô-ki-ô", "Tokyo"),
            Unit.Kind.EMBASSY);
    static final Issuer MINISTRY = new Issuer(
            "G08.01",
            "G08",
            new LocalizedText("", ""),
            new LocalizedText("Bộ Ngoại giao", "Ministry of Foreign Affairs"),
            "BNG",
            "LPQT",
            new LocalizedText("Hà Nội", "Ha Noi"),
            Unit.Kind.MINISTRY);
    static final DocumentType CERTIFICATION = new DocumentType(
            "CNLS",
            new LocalizedText("Chứng nhận lãnh sự", "Consular certification"),
            "CNLS",
            DocumentType.Pattern.NAMED);
    static final DocumentType DECISION =
            new DocumentType("QĐ", new LocalizedText("Quyết định", "Decision"), "QĐ", DocumentType.Pattern.NAMED);
    static final DocumentType LETTER =
            new DocumentType("CV", new LocalizedText("Công văn", "Official letter"), "CV", DocumentType.Pattern.LETTER);

    private Samples() {}

    static DraftOrder certificate(String unit, String source) {
        return new DraftOrder(
                unit,
                "CNLS",
                "certificate",
                Map.of(
                        "intro",
                        List.of(Map.of(
                                "vi",
                                "Đại sứ quán Việt Nam tại Nhật Bản chứng nhận giấy tờ sau đây:",
                                "en",
                                "The Embassy of Viet Nam in Japan certifies the following document:")),
                        "facts",
                        List.of(
                                fact("Họ và tên người đề nghị", "Name of the applicant", "NGUYỄN THỊ HƯỞNG PHƯỢNG"),
                                fact("Tên giấy tờ", "Document", "Giấy chứng nhận kết hôn"),
                                fact("Số hiệu, ngày cấp", "Number and date of issue", "0472/2026, ngày 14/8/2026"),
                                fact("Cơ quan cấp", "Issued by", "Ủy ban nhân dân quận Nakano, Tô-ki-ô"),
                                fact("Chữ ký của", "Signature of", "SATŌ Haruki")),
                        "statement",
                        List.of(Map.of(
                                "vi",
                                "Chữ ký và con dấu trên giấy tờ nêu trên phù hợp với mẫu chữ ký và mẫu con dấu đã được"
                                        + " thông báo chính thức cho Đại sứ quán. Việc chứng nhận này không bao hàm"
                                        + " chứng nhận về nội dung và hình thức của giấy tờ.",
                                "en",
                                "The signature and seal on the above document agree with the specimens officially"
                                        + " notified to the Embassy. This certification does not extend to the content"
                                        + " or the form of the document."))),
                "Chứng nhận chữ ký, con dấu trên giấy tờ của cơ quan Nhật Bản",
                List.of("Người đề nghị", "Cục Lãnh sự, Bộ Ngoại giao (để báo cáo)"),
                source,
                1);
    }

    static DraftOrder refusal(String unit, String source) {
        return new DraftOrder(
                unit,
                "CV",
                "letter",
                Map.of(
                        "recipient",
                        "Ông Trần Văn Ước",
                        "intro",
                        List.of(Map.of(
                                "vi",
                                "Ngày 02 tháng 11 năm 2026, Bộ Ngoại giao tiếp nhận hồ sơ đề nghị chứng nhận lãnh sự"
                                        + " của Ông. Sau khi xem xét, Bộ Ngoại giao không chứng nhận giấy tờ nêu trong"
                                        + " hồ sơ vì các chi tiết trong giấy tờ mâu thuẫn nhau.",
                                "en",
                                "On 2 November 2026 the Ministry received your application for consular certification."
                                        + " Having examined it, the Ministry does not certify the document, because"
                                        + " details in it contradict each other.")),
                        "statement",
                        List.of(Map.of(
                                "vi",
                                "Nếu không đồng ý với quyết định này, Ông có quyền khiếu nại theo quy định của pháp"
                                        + " luật về khiếu nại.",
                                "en",
                                "If you do not agree with this decision, you may complain as provided by the law on"
                                        + " complaints."))),
                "không chứng nhận lãnh sự đối với giấy tờ có chi tiết mâu thuẫn",
                List.of("Như trên"),
                source,
                1);
    }

    static Outgoing outgoing(DraftOrder order) {
        return new Outgoing(
                DocumentId.fresh(),
                order.unit(),
                order.unit(),
                order.type(),
                order.template(),
                JsonMapper.shared().writeValueAsString(order.model()),
                order.subject(),
                order.addressees(),
                order.source(),
                order.copies(),
                DocumentState.DRAFT,
                "7K3M92QFXT4D",
                null,
                Instant.EPOCH,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    static Renderer renderer() throws java.io.IOException {
        PlatformSettings settings =
                new PlatformSettings(Path.of("target"), "demo", URI.create("https://verify.example.org"), 52428800, 0);
        return new Renderer(new Fonts(), new DocumentPages(JsonMapper.shared(), settings));
    }

    static Rendered renderedCertificate() throws java.io.IOException {
        return renderer()
                .render(
                        outgoing(certificate("G08.51", "CASE-1")),
                        EMBASSY,
                        CERTIFICATION,
                        SignatureBlock.of(AuthorityPrefix.KT, EMBASSY, "Tham tán Công sứ", "Lê Thị Ngọc Diễm"));
    }

    /** A certificate with so many facts that it needs a second page. */
    static Rendered renderedLong() throws java.io.IOException {
        DraftOrder order = certificate("G08.51", "CASE-3");
        Map<String, Object> model = new java.util.HashMap<>(order.model());
        model.put(
                "facts",
                java.util.stream.IntStream.rangeClosed(1, 24)
                        .mapToObj(i -> fact("Nội dung thứ " + i, "Item " + i, "Giá trị có dấu chồng: ẫ ậ Ổ ữ " + i))
                        .toList());
        DraftOrder longer = new DraftOrder(
                order.unit(),
                order.type(),
                order.template(),
                model,
                order.subject(),
                order.addressees(),
                order.source(),
                1);
        return renderer()
                .render(
                        outgoing(longer),
                        EMBASSY,
                        CERTIFICATION,
                        SignatureBlock.of(AuthorityPrefix.NONE, EMBASSY, null, "Lê Thị Ngọc Diễm"));
    }

    static Rendered renderedLetter() throws java.io.IOException {
        return renderer()
                .render(
                        outgoing(refusal("G08.01", "CASE-2")),
                        MINISTRY,
                        LETTER,
                        SignatureBlock.of(AuthorityPrefix.TL, MINISTRY, "Cục trưởng Cục Lãnh sự", "Đỗ Hữu Nghĩa"));
    }

    private static Map<String, String> fact(String vi, String en, String value) {
        return Map.of("vi", vi, "en", en, "value", value);
    }
}
