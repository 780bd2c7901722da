package org.chancery.archive.internal;

import java.util.List;
import org.chancery.archive.Dossier;
import org.chancery.archive.DossierDocument;

/** The table of contents of a file (mục lục văn bản trong hồ sơ), with the fields of Decree 30/2020/NĐ-CP, Appendix VI Part II. */
final class ContentsXml {
    /** Folder of versions with renewed signatures. */
    static final String RENEWED = "renewed/";

    private ContentsXml() {}

    /**
     * Writes it.
     *
     * @param files documents and annexes
     * @param renewed versions whose signatures were renewed
     */
    static byte[] write(
            Dossier file, List<DossierDocument> documents, List<PackedFile> files, List<PackedFile> renewed) {
        XmlText xml = new XmlText();
        Dossier.End end = file.end();
        xml.open("File");
        xml.open("FileCode")
                .leaf("OrganId", file.unit())
                .leaf("FileCatalog", file.year())
                .leaf("FileNotation", file.notation())
                .close();
        xml.leaf("Volume", file.volume())
                .leaf("Title", file.title())
                .leaf("Maintenance", file.retention().name().vi())
                .leaf("Creator", file.maker())
                .leaf("Language", "Tiếng Việt")
                .leaf("StartDate", file.started());
        if (end != null) {
            xml.leaf("EndDate", end.ended());
        }
        xml.leaf("DocTotal", file.documents()).leaf("PageTotal", file.pages()).leaf("Description", file.description());
        xml.open("Documents");
        documents.forEach(document -> document(xml, document, files, renewed));
        return xml.close().close().bytes();
    }

    private static void document(
            XmlText xml, DossierDocument document, List<PackedFile> files, List<PackedFile> renewed) {
        int slash = document.code().indexOf('/');
        xml.open("Document", "file", PackedFile.of(document).name())
                .leaf("DocOrdinal", document.ordinal())
                .leaf("TypeName", document.type())
                .leaf(
                        "CodeNumber",
                        slash < 0 ? document.code() : document.code().substring(0, slash))
                .leaf("CodeNotation", slash < 0 ? "" : document.code().substring(slash + 1))
                .leaf("IssuedDate", document.dated())
                .leaf("OrganName", document.issuer())
                .leaf("Subject", document.subject())
                .leaf("PageAmount", document.pages())
                .leaf("Direction", document.kind().name())
                .leaf("Size", document.size())
                .leaf("Sha256", document.sha256());
        files.stream()
                .filter(one -> one.isAnnex() && one.ordinal() == document.ordinal())
                .forEach(one -> file(xml, "Annex", one.name(), one));
        renewed.stream()
                .filter(one -> one.ordinal() == document.ordinal())
                .forEach(one -> file(xml, "Renewed", RENEWED + one.name(), one));
        xml.close();
    }

    private static void file(XmlText xml, String element, String path, PackedFile file) {
        xml.open(element, "file", path);
        if (file.isAnnex()) {
            xml.leaf("Title", file.title());
        }
        xml.leaf("Size", file.size()).leaf("Sha256", file.sha256()).close();
    }
}
