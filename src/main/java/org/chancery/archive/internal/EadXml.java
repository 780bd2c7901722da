package org.chancery.archive.internal;

import java.util.List;
import org.chancery.archive.Dossier;
import org.chancery.archive.DossierDocument;

/** A file and its documents in Encoded Archival Description 2002. */
final class EadXml {
    private EadXml() {}

    static byte[] write(Dossier file, List<DossierDocument> documents) {
        Dossier.End end = file.end();
        XmlText xml = new XmlText();
        xml.open(
                "ead",
                "xmlns",
                "urn:isbn:1-931666-22-9",
                "xmlns:xsi",
                "http://www.w3.org/2001/XMLSchema-instance",
                "xsi:schemaLocation",
                "urn:isbn:1-931666-22-9 https://www.loc.gov/ead/ead.xsd");
        xml.open("eadheader").leaf("eadid", file.code());
        xml.open("filedesc").open("titlestmt").leaf("titleproper", file.title());
        xml.close().close().close();
        xml.open("archdesc", "level", "file");
        xml.open("did")
                .leaf("unitid", file.code())
                .leaf("unittitle", file.title())
                .leaf(
                        "unitdate",
                        end == null ? file.started() : file.started() + "/" + end.ended(),
                        "normal",
                        end == null ? file.started().toString() : file.started() + "/" + end.ended());
        xml.open("origination").leaf("corpname", file.unitName().vi()).close();
        xml.open("langmaterial")
                .leaf("language", "Tiếng Việt", "langcode", "vie")
                .close();
        xml.open("physdesc")
                .leaf("extent", file.documents() + " văn bản, " + file.pages() + " trang")
                .close();
        xml.close();
        xml.open("appraisal").leaf("p", file.retention().name().vi()).close();
        xml.open("dsc", "type", "combined");
        documents.forEach(document -> item(xml, document));
        return xml.close().close().close().bytes();
    }

    private static void item(XmlText xml, DossierDocument document) {
        xml.open("c", "level", "item");
        xml.open("did")
                .leaf("unitid", "%03d".formatted(document.ordinal()))
                .leaf("unittitle", (document.type() + " " + document.code()).strip() + ": " + document.subject())
                .leaf("unitdate", document.dated(), "normal", document.dated().toString());
        xml.open("origination").leaf("corpname", document.issuer()).close();
        xml.open("physdesc").leaf("extent", document.pages() + " trang").close();
        xml.close().close();
    }
}
