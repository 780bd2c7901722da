package org.chancery.procedures.internal;

import java.util.LinkedHashMap;
import java.util.Map;
import org.chancery.procedures.ProcedureVersion;

/** The catalogue of the files, read without a database. */
final class TestCatalogue {
    private static final Map<String, ProcedureVersion> VERSIONS = read();

    private TestCatalogue() {}

    static Map<String, ProcedureVersion> all() {
        return VERSIONS;
    }

    static ProcedureVersion get(String code) {
        ProcedureVersion version = VERSIONS.get(code);
        if (version == null) {
            throw new AssertionError("no procedure " + code);
        }
        return version;
    }

    private static Map<String, ProcedureVersion> read() {
        var papers = CatalogueFiles.papers();
        var acts = CatalogueFiles.acts();
        var translation = new CatalogueTranslation(papers, acts);
        Map<String, ProcedureVersion> versions = new LinkedHashMap<>();
        for (var field : CatalogueFiles.fields()) {
            for (var node : field.procedures()) {
                var read = CatalogueFiles.entry(field.topic().code(), node, papers, acts);
                var version =
                        translation.version(CatalogueStore.idOf(read.entry().code(), 1, read.digest()), 1, read);
                if (versions.put(version.code(), version) != null) {
                    throw new AssertionError("twice in the catalogue: " + version.code());
                }
            }
        }
        return versions;
    }
}
