package org.chancery.incoming.internal;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.chancery.platform.FileNames;
import org.jspecify.annotations.Nullable;

/** What a message says and carries. Its parts are followed to a limited depth and number; what lies beyond stays in the original. */
final class Letter {
    private static final int DEEPEST = 8;
    private static final int MOST_PARTS = 200;
    private static final int LONGEST_TEXT = 20_000;
    private static final byte[] PDF = "%PDF-".getBytes(StandardCharsets.US_ASCII);

    private final MimeMessage message;
    private final List<Part> papers = new ArrayList<>();
    private String text = "";
    private int seen;

    private Letter(MimeMessage message) {
        this.message = message;
    }

    static Letter read(MimeMessage message) throws MessagingException, IOException {
        Letter letter = new Letter(message);
        letter.walk(message, 0);
        return letter;
    }

    /** @return what its head says; it has no papers and no text then */
    static Letter head(MimeMessage message) {
        return new Letter(message);
    }

    /** @return its PDF files, by what they begin with and not by what they are called */
    List<Part> papers() {
        return papers;
    }

    String text() {
        return text;
    }

    String sender() throws MessagingException {
        InternetAddress from = address(message.getFrom());
        if (from == null) {
            return "";
        }
        String name = from.getPersonal();
        return clean(name == null ? from.getAddress() : name + " <" + from.getAddress() + ">", 200);
    }

    /** @return whom to answer by a machine; empty where a machine wrote (RFC 3834, section 2) or nobody is named */
    String replyTo() throws MessagingException {
        String machine = message.getHeader("Auto-Submitted", null);
        String bulk = message.getHeader("Precedence", null);
        String returns = message.getHeader("Return-Path", null);
        boolean automatic = machine != null && !machine.strip().equalsIgnoreCase("no")
                || bulk != null
                || message.getHeader("List-Id", null) != null
                || "<>".equals(returns == null ? null : returns.strip());
        InternetAddress to = address(message.getReplyTo());
        boolean usable = to != null && to.getAddress().matches("[^\\s@<>]{1,64}@[^\\s@<>]{1,190}");
        return automatic || !usable ? "" : Objects.requireNonNull(to).getAddress();
    }

    String subject() throws MessagingException {
        String subject = message.getSubject();
        return clean(subject == null ? "" : subject, 500);
    }

    /** @return what names it wherever it lies: its Message-ID, or null where it has none */
    @Nullable
    String id() throws MessagingException {
        String id = message.getMessageID();
        return id == null || id.isBlank() ? null : clean(id, 500);
    }

    static String name(Part part) throws MessagingException {
        String name = part.getFileName();
        try {
            return FileNames.clean(name == null ? "" : MimeUtility.decodeText(name), "application/pdf");
        } catch (UnsupportedEncodingException foreign) {
            return FileNames.clean("", "application/pdf");
        }
    }

    private void walk(Part part, int depth) throws MessagingException, IOException {
        if (depth > DEEPEST || ++seen > MOST_PARTS) {
            return;
        }
        if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                BodyPart one = parts.getBodyPart(i);
                walk(one, depth + 1);
            }
        } else if (part.isMimeType("message/rfc822") && part.getContent() instanceof MimeMessage inner) {
            walk(inner, depth + 1);
        } else if (isPdf(part)) {
            papers.add(part);
        } else if (text.isEmpty() && part.isMimeType("text/plain") && part.getFileName() == null) {
            text = start(part);
        }
    }

    private static boolean isPdf(Part part) throws IOException, MessagingException {
        String type = part.getContentType().toLowerCase(Locale.ROOT);
        if (type.startsWith("text/")) {
            return false;
        }
        try (InputStream content = part.getInputStream()) {
            return Arrays.equals(PDF, content.readNBytes(PDF.length));
        }
    }

    private static String start(Part part) throws IOException, MessagingException {
        try (InputStream content = new BufferedInputStream(part.getInputStream())) {
            byte[] bytes = content.readNBytes(4 * LONGEST_TEXT);
            String charset = new jakarta.mail.internet.ContentType(part.getContentType()).getParameter("charset");
            String said = decode(bytes, charset)
                    .replaceAll("[\\p{Cc}\\p{Cf}&&[^\\n\\t\\r]]", "")
                    .strip();
            return said.substring(0, Math.min(LONGEST_TEXT, said.length()));
        }
    }

    private static String decode(byte[] bytes, @Nullable String charset) {
        try {
            return charset == null
                    ? new String(bytes, StandardCharsets.UTF_8)
                    : new String(bytes, MimeUtility.javaCharset(charset));
        } catch (UnsupportedEncodingException unknown) {
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }

    private static @Nullable InternetAddress address(jakarta.mail.Address @Nullable [] addresses) {
        return addresses != null && addresses.length > 0 && addresses[0] instanceof InternetAddress address
                ? address
                : null;
    }

    private static String clean(String text, int most) {
        String plain = text.replaceAll("\\p{C}", " ").strip();
        return plain.substring(0, Math.min(most, plain.length()));
    }
}
