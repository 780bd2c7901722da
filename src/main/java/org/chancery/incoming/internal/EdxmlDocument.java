package org.chancery.incoming.internal;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.chancery.clearance.SecretMarks;
import org.chancery.incoming.Urgency;
import org.jspecify.annotations.Nullable;

/**
 * What a message says about its document.
 *
 * @param to organisation codes, at least one
 * @param kind 0 new, 1 revokes, 2 updates, 3 replaces another
 * @param dated null where it is no day
 * @param text for whoever reads it: what else is said
 */
record EdxmlDocument(
        String from,
        String sender,
        List<String> to,
        String id,
        int kind,
        String code,
        @Nullable LocalDate dated,
        String type,
        String subject,
        Urgency urgency,
        String text) {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuu/MM/dd").withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final List<String> KINDS = List.of("", "Thu hồi", "Cập nhật", "Thay thế");

    static EdxmlDocument of(EdxmlNode root) {
        EdxmlNode envelope = root.one("edXMLEnvelope", "edXMLHeader").orElseThrow(() -> EdxmlParser.invalid("header"));
        EdxmlNode head = envelope.one("MessageHeader").orElseThrow(() -> EdxmlParser.invalid("header"));
        if (head.one("StatusCode").isPresent()) {
            throw EdxmlParser.invalid("status");
        }
        EdxmlNode business = envelope.one("TraceHeaderList", "Bussiness").orElseGet(() -> new EdxmlNode("Bussiness"));
        int kind = number(business.text("BussinessDocType"), 3);
        return new EdxmlDocument(
                needed(head, 40, "From", "OrganId"),
                cut(head.text("From", "OrganName"), 200),
                head.all("To").stream()
                        .map(one -> one.text("OrganId"))
                        .filter(code -> !code.isEmpty())
                        .distinct()
                        .toList(),
                needed(head, 200, "DocumentId"),
                kind,
                code(head),
                day(head.text("PromulgationInfo", "PromulgationDate")),
                cut(head.text("DocumentType", "TypeName"), 100),
                needed(head, 500, "Subject"),
                Urgency.values()[Math.min(3, number(head.text("OtherInfo", "Priority"), 4))],
                words(head, business, kind));
    }

    boolean isSecret() {
        return SecretMarks.inSubject(subject) || SecretMarks.inSubject(type) || SecretMarks.inText(text);
    }

    private static String words(EdxmlNode head, EdxmlNode business, int kind) {
        List<String> words = new ArrayList<>();
        if (kind > 0) {
            words.add(KINDS.get(kind) + " văn bản đã gửi: "
                    + String.join(
                            ", ",
                            Stream.concat(
                                            business.all("DocumentId").stream(),
                                            business
                                                    .all("ReplacementInfoList", "ReplacementInfo", "DocumentId")
                                                    .stream())
                                    .map(one -> one.text())
                                    .toList()));
            words.add("Lý do: " + business.text("BussinessDocReason"));
        }
        words.add(head.one("Content").map(EdxmlNode::raw).orElse("").strip());
        LocalDate due = day(head.text("DueDate"));
        words.add(due == null ? "" : "Hạn trả lời ghi trong thông điệp: " + SHOWN.format(due));
        String signer = head.text("SignerInfo", "FullName");
        words.add(
                signer.isEmpty()
                        ? ""
                        : "Người ký: " + head.text("SignerInfo", "Competence") + " "
                                + head.text("SignerInfo", "Position") + " " + signer);
        return cut(
                String.join("\n", words.stream().filter(one -> !one.isBlank()).toList()), 20_000);
    }

    private static String code(EdxmlNode head) {
        String number = head.text("Code", "CodeNumber");
        String notation = head.text("Code", "CodeNotation");
        return cut(number.isEmpty() || notation.isEmpty() ? number + notation : number + "/" + notation, 42);
    }

    private static String needed(EdxmlNode head, int most, String... path) {
        String said = head.text(path);
        if (said.isEmpty() || said.length() > most) {
            throw EdxmlParser.invalid(path[path.length - 1]);
        }
        return said;
    }

    private static int number(String text, int most) {
        return text.matches("[0-9]") && text.charAt(0) - '0' <= most ? text.charAt(0) - '0' : 0;
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return LocalDate.parse(text, DAY);
        } catch (DateTimeException none) {
            return null;
        }
    }

    private static String cut(String text, int most) {
        return text.substring(0, Math.min(most, text.length()));
    }
}
