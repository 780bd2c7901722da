package org.chancery.archive.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.chancery.archive.ArchiveError;
import org.chancery.archive.Dossier;
import org.chancery.archive.DossierDocument;
import org.chancery.archive.DossierExports;
import org.chancery.archive.DossierId;
import org.chancery.archive.DossierState;
import org.chancery.archive.DossierStep;
import org.chancery.archive.internal.MetsXml.Part;
import org.chancery.audit.Audit;
import org.chancery.platform.Blobs;
import org.chancery.platform.Fault;
import org.chancery.platform.Folding;
import org.springframework.stereotype.Component;

/** Packs files to be taken away. */
@Component
class ExportDesk implements DossierExports {
    private final DossierReading reading;
    private final Packing packing;
    private final Blobs blobs;
    private final Audit audit;
    private final Clock clock;

    ExportDesk(DossierReading reading, Packing packing, Blobs blobs, Audit audit, Clock clock) {
        this.reading = reading;
        this.packing = packing;
        this.blobs = blobs;
        this.audit = audit;
        this.clock = clock;
    }

    private interface Writing {
        void to(ExportFiles out) throws IOException;
    }

    private record Packed(String name, Writing writing, Blobs blobs) implements Zip {
        @Override
        public void writeTo(OutputStream out) throws IOException {
            ExportFiles files = new ExportFiles(out, blobs);
            writing.to(files);
            files.end();
        }
    }

    @Override
    public Zip documents(DossierId id) {
        Dossier file = require(id, "archive.exported");
        List<DossierDocument> documents = present(id);
        List<PackedFile> files = packing.filed(documents);
        List<PackedFile> renewed = packing.renewed(files);
        return new Packed(
                name(file) + ".zip",
                out -> {
                    out.add("contents.xml", ContentsXml.write(file, documents, files, renewed));
                    for (PackedFile one : files) {
                        out.add(one.name(), one.sha256());
                    }
                    for (PackedFile one : renewed) {
                        out.add(ContentsXml.RENEWED + one.name(), one.sha256());
                    }
                },
                blobs);
    }

    @Override
    public Zip sip(DossierId id) {
        Dossier file = require(id, "archive.sip-exported");
        List<DossierDocument> documents = present(id);
        List<DossierStep> steps = reading.history(id);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        String root = "sip-" + name(file);
        List<Representation> representations = new ArrayList<>();
        List<PackedFile> files = packing.filed(documents);
        representations.add(Representation.of(file, now, 1, files, ""));
        List<PackedFile> renewed = packing.renewed(files);
        if (!renewed.isEmpty()) {
            representations.add(Representation.of(file, now, 2, renewed, "representations/rep1/data/"));
        }
        byte[] ead = EadXml.write(file, documents);
        byte[] history = PremisXml.history(file, steps);
        byte[] mets = MetsXml.ofPackage(
                file,
                now,
                root,
                Part.xml("ead", "metadata/descriptive/ead.xml", ead),
                Part.xml("premis", "metadata/preservation/premis.xml", history),
                representations.stream().map(Representation::part).toList());
        return new Packed(
                root + ".zip",
                out -> {
                    out.add(root + "/METS.xml", mets);
                    out.add(root + "/metadata/descriptive/ead.xml", ead);
                    out.add(root + "/metadata/preservation/premis.xml", history);
                    for (Representation representation : representations) {
                        representation.add(out, root + "/");
                    }
                },
                blobs);
    }

    private Dossier require(DossierId id, String action) {
        Dossier file = reading.find(id).orElseThrow(() -> new Fault(ArchiveError.NOT_FOUND));
        if (file.state() == DossierState.DISPOSED) {
            throw new Fault(ArchiveError.NOT_NOW);
        }
        audit.append(action, "dossier", id.toString(), Map.of("documents", file.documents()));
        return file;
    }

    /** Half a file is not handed out: whoever may not know all of it leaves it to who may. */
    private List<DossierDocument> present(DossierId id) {
        List<DossierDocument> present = reading.documents(id).stream()
                .filter(document -> document.removal() == null)
                .toList();
        if (present.stream().anyMatch(DossierDocument::hidden)) {
            throw new Fault(ArchiveError.PARTLY_HIDDEN);
        }
        reading.taken(id, present);
        return present;
    }

    private static String name(Dossier file) {
        return Folding.fold(file.code()).replaceAll("[^a-z0-9.]+", "-");
    }
}
