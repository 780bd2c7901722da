package org.chancery.incoming.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.chancery.platform.Fault;
import org.chancery.platform.PlatformFault;

/**
 * The files of a message. Some senders put each into a ZIP of its own and some do not; the bytes tell, not what the message says of them.
 * Names are only shown; one that leads elsewhere is refused.
 */
final class EdxmlFiles {
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final Set<String> ZIPPED = Set.of(".zip", ".docx", ".xlsx", ".pptx", ".odt", ".ods");
    private static final int MOST = 50;
    private static final int MEBIBYTE = 1 << 20;
    private final long limit;

    EdxmlFiles(long limit) {
        this.limit = limit;
    }

    record Attached(String name, byte[] content) {}

    /** @return in their order; each that the manifest names must be there, and no other */
    List<Attached> of(EdxmlNode root) throws IOException {
        List<EdxmlNode> attachments = root.all("AttachmentEncoded", "Attachment");
        Set<String> named = ids(root.all("edXMLEnvelope", "edXMLBody", "edXMLManifest", "Reference").stream());
        if (attachments.size() > MOST
                || ids(attachments.stream()).size() != attachments.size()
                || !named.equals(ids(attachments.stream()))) {
            throw EdxmlParser.invalid("manifest");
        }
        List<Attached> files = new ArrayList<>();
        for (EdxmlNode attachment : attachments) {
            String name = name(attachment);
            files.add(new Attached(name, content(name, attachment)));
        }
        return files;
    }

    private static Set<String> ids(Stream<EdxmlNode> nodes) {
        return nodes.map(one -> one.text("ContentId").replaceFirst("^(?:cid:)+", ""))
                .collect(Collectors.toSet());
    }

    private static String name(EdxmlNode attachment) {
        String name =
                attachment.one("AttachmentName").map(EdxmlNode::raw).orElse("").strip();
        if (name.isEmpty() || name.length() > 255 || name.matches("(?s).*(?:[/\\\\\\p{C}]|\\.\\.).*")) {
            throw EdxmlParser.invalid("name");
        }
        return name;
    }

    private byte[] content(String name, EdxmlNode attachment) throws IOException {
        byte[] bytes;
        try {
            String text =
                    attachment.one("ContentTransferEncoded").map(EdxmlNode::raw).orElse("");
            bytes = Base64.getDecoder().decode(text.replaceAll("\\s+", ""));
        } catch (IllegalArgumentException damaged) {
            throw EdxmlParser.invalid("base64");
        }
        boolean packed = Arrays.equals(bytes, 0, Math.min(4, bytes.length), ZIP, 0, 4)
                && ZIPPED.stream().noneMatch(name.toLowerCase(Locale.ROOT)::endsWith);
        byte[] content = packed ? unpacked(bytes) : bytes;
        if (content.length == 0) {
            throw EdxmlParser.invalid("empty");
        }
        return within(content);
    }

    private byte[] unpacked(byte[] zip) throws IOException {
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            ZipEntry entry = in.getNextEntry();
            if (entry == null || entry.isDirectory()) {
                throw EdxmlParser.invalid("zip");
            }
            byte[] content = within(read(in));
            if (in.getNextEntry() != null) {
                throw EdxmlParser.invalid("zip");
            }
            return content;
        } catch (java.util.zip.ZipException damaged) {
            throw EdxmlParser.invalid("zip");
        }
    }

    private byte[] read(InputStream in) throws IOException {
        return in.readNBytes(Math.toIntExact(limit) + 1);
    }

    private byte[] within(byte[] content) {
        if (content.length > limit) {
            throw new Fault(PlatformFault.FILE_TOO_LARGE, limit / MEBIBYTE);
        }
        return content;
    }
}
