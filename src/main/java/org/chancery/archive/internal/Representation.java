package org.chancery.archive.internal;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.chancery.archive.Dossier;
import org.chancery.archive.internal.MetsXml.Part;

/** The files of a submission package in one form: as they were filed, or as renewals of their signatures left them. */
record Representation(String folder, byte[] mets, byte[] premis, List<PackedFile> files) {
    /** @param source folder of what each was made from, empty for originals */
    static Representation of(Dossier file, Instant now, int number, List<PackedFile> files, String source) {
        byte[] premis = PremisXml.files(files, now, source);
        List<Part> data = files.stream()
                .map(one -> new Part(
                        "file-" + one.name().replace(".pdf", ""),
                        "data/" + one.name(),
                        "application/pdf",
                        one.size(),
                        one.sha256()))
                .toList();
        String name = "rep" + number;
        byte[] mets = MetsXml.ofRepresentation(
                file, now, name, Part.xml("premis", "metadata/preservation/premis.xml", premis), data);
        return new Representation("representations/" + name + "/", mets, premis, files);
    }

    Part part() {
        return Part.xml("mets-" + folder.split("/")[1], folder + "METS.xml", mets);
    }

    void add(ExportFiles out, String root) throws IOException {
        out.add(root + folder + "METS.xml", mets);
        out.add(root + folder + "metadata/preservation/premis.xml", premis);
        for (PackedFile one : files) {
            out.add(root + folder + "data/" + one.name(), one.sha256());
        }
    }
}
