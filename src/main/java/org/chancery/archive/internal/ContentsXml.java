package org.chancery.archive.internal;

import java.util.List;
import java.util.Optional;
import org.chancery.archive.Dossier;
import org.chancery.archive.DossierDocument;

/** The table of contents of a file (mục lục văn bản trong hồ sơ), with the fields of Decree 30/2020/NĐ-CP, Appendix VI Part II. */
final class ContentsXml {
    /** Folder of versions with renewed signatures. */
    static final String RENEWED = "renewed/";

    private ContentsXml() {}

    static String name(DossierDocument document) {
        return "%03d.pdf".formatted(document.ordinal());
    }

    /** @param renewed those of them whose signatures were renewed, in their longer version */
    static byte[] write(Dossier file, List<DossierDocument> documents, List<DossierDocument> renewed) {
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
        documents.forEach(document -> document(
                xml,
                document,
                renewed.stream()
                        .filter(one -> one.ordinal() == document.ordinal())
                        .findFirst()));
        return xml.close().close().bytes();
    }

    private static void document(XmlText xml, DossierDocument document, Optional<DossierDocument> renewed) {
        int slash = document.code().indexOf('/');
        xml.open("Document", "file", name(document))
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
        renewed.ifPresent(one -> xml.open("Renewed", "file", RENEWED + name(one))
                .leaf("Size", one.size())
                .leaf("Sha256", one.sha256())
                .close());
        xml.close();
    }
}
