package org.chancery.procedures.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.chancery.platform.LocalizedText;
import org.chancery.procedures.internal.CatalogueEntry.FieldFile;
import org.chancery.procedures.internal.CatalogueEntry.PaperEntry;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The catalogue as it lies in {@code catalogue/} on the class path. */
final class CatalogueFiles {
    /** Fields in the order in which they are shown. */
    private static final List<String> FIELDS = List.of(
            "g08-ng08", "g08-ng07", "g08-ng02", "g08-ng05", "g08-ng11", "g08-ng09", "g08-ng10", "g08-ng01", "g08-ng13");

    /** Raised when a version is written in another shape, so that every procedure is published anew. */
    private static final String SHAPE = "2";

    private static final YAMLMapper MAPPER = YAMLMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .build();

    private CatalogueFiles() {}

    /** One procedure of the files with the digest of what the files say about it. */
    record Read(CatalogueEntry entry, String topic, String digest) {}

    /** A digest of all files: the same as long as no file changed. */
    static String digest() {
        MessageDigest sha = sha256();
        sha.update(SHAPE.getBytes(StandardCharsets.UTF_8));
        FIELDS.forEach(field -> sha.update(bytes("fields/" + field + ".yaml")));
        sha.update(bytes("papers.yaml"));
        sha.update(bytes("acts.yaml"));
        return HexFormat.of().formatHex(sha.digest());
    }

    static List<FieldFile> fields() {
        List<FieldFile> fields = new ArrayList<>();
        FIELDS.forEach(field -> fields.add(MAPPER.readValue(bytes("fields/" + field + ".yaml"), FieldFile.class)));
        return fields;
    }

    /** Reads one procedure; its digest covers the papers and acts that it names. */
    static Read entry(String topic, JsonNode node, Map<String, PaperEntry> papers, Map<String, LocalizedText> acts) {
        CatalogueEntry entry = MAPPER.treeToValue(node, CatalogueEntry.class);
        StringBuilder said = new StringBuilder(SHAPE).append(topic).append(node);
        List<String> named = entry.papers();
        if (named != null) {
            named.forEach(paper -> said.append(papers.get(paper)));
        }
        var citations = entry.legalBasis();
        if (citations != null) {
            citations.forEach(basis -> said.append(acts.get(basis.act())));
        }
        byte[] bytes = said.toString().getBytes(StandardCharsets.UTF_8);
        return new Read(entry, topic, HexFormat.of().formatHex(sha256().digest(bytes)));
    }

    static Map<String, PaperEntry> papers() {
        return MAPPER.readValue(bytes("papers.yaml"), new TypeReference<>() {});
    }

    static Map<String, LocalizedText> acts() {
        return MAPPER.readValue(bytes("acts.yaml"), new TypeReference<>() {});
    }

    static ReducedRate reducedRate() {
        return MAPPER.readValue(bytes("residence.yaml"), ReducedRate.class);
    }

    private static byte[] bytes(String file) {
        try (InputStream in = CatalogueFiles.class.getResourceAsStream("/catalogue/" + file)) {
            if (in == null) {
                throw new IllegalStateException("no catalogue file " + file);
            }
            return in.readAllBytes();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
