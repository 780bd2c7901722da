package org.chancery.archive.internal;

import java.time.Instant;
import java.util.List;
import org.chancery.archive.Dossier;

/** METS of an E-ARK submission information package, CSIP and SIP 2.2.0: one for the package, one for each representation. */
final class MetsXml {
    static final String PROFILE = "https://earksip.dilcis.eu/profile/E-ARK-SIP-v2-2-0.xml";
    private static final String[] ROOT = {
        "xmlns",
        "http://www.loc.gov/METS/",
        "xmlns:csip",
        "https://DILCIS.eu/XML/METS/CSIPExtensionMETS",
        "xmlns:sip",
        "https://DILCIS.eu/XML/METS/SIPExtensionMETS",
        "xmlns:xlink",
        "http://www.w3.org/1999/xlink",
        "xmlns:xsi",
        "http://www.w3.org/2001/XMLSchema-instance",
        "xsi:schemaLocation",
        "http://www.loc.gov/METS/ http://www.loc.gov/standards/mets/mets.xsd http://www.w3.org/1999/xlink"
                + " http://www.loc.gov/standards/mets/xlink.xsd https://DILCIS.eu/XML/METS/CSIPExtensionMETS"
                + " https://earkcsip.dilcis.eu/schema/DILCISExtensionMETS.xsd https://DILCIS.eu/XML/METS/SIPExtensionMETS"
                + " https://earksip.dilcis.eu/schema/DILCISExtensionSIPMETS.xsd",
    };

    private final Dossier file;
    private final Instant made;
    private final XmlText xml = new XmlText();

    private MetsXml(Dossier file, Instant made) {
        this.file = file;
        this.made = made;
    }

    /** A file of the package: path from the METS that names it, media type, size in bytes, SHA-256. */
    record Part(String id, String path, String mediaType, long size, String sha256) {
        static Part xml(String id, String path, byte[] content) {
            return new Part(id, path, "text/xml", content.length, ExportFiles.hash(content));
        }
    }

    /** @param representations the METS of each representation, as files of the package, in their order */
    static byte[] ofPackage(
            Dossier file, Instant made, String name, Part ead, Part premis, List<Part> representations) {
        MetsXml mets = new MetsXml(file, made);
        mets.begin(name);
        mets.xml.open("dmdSec", "ID", "dmd-ead", "CREATED", mets.now(), "STATUS", "CURRENT");
        mets.reference(ead, "EAD");
        mets.xml.close();
        mets.preservation(premis);
        mets.xml.open("fileSec", "ID", "files");
        for (int at = 1; at <= representations.size(); at++) {
            mets.group("Representations/rep" + at, "group-rep" + at, List.of(representations.get(at - 1)));
        }
        mets.xml.close();
        mets.structure(name, true);
        for (int at = 1; at <= representations.size(); at++) {
            mets.pointer(at, representations.get(at - 1));
        }
        return mets.end();
    }

    private void pointer(int number, Part representation) {
        xml.open("div", "ID", "div-rep" + number, "LABEL", "Representations/rep" + number);
        xml.empty(
                "mptr",
                "LOCTYPE",
                "URL",
                "xlink:type",
                "simple",
                "xlink:href",
                representation.path(),
                "xlink:title",
                "group-rep" + number);
        xml.close();
    }

    /** @param name of the representation, such as {@code rep1} */
    static byte[] ofRepresentation(Dossier file, Instant made, String name, Part premis, List<Part> data) {
        MetsXml mets = new MetsXml(file, made);
        mets.begin(name);
        mets.preservation(premis);
        mets.xml.open("fileSec", "ID", "files");
        mets.group("Data", "group-data", data);
        mets.xml.close();
        mets.structure(name, false);
        mets.xml.open("div", "ID", "div-data", "LABEL", "Data").empty("fptr", "FILEID", "group-data");
        mets.xml.close();
        return mets.end();
    }

    private String now() {
        return made.toString();
    }

    private void begin(String id) {
        xml.open("mets", root(id, file.title()));
        xml.open(
                "metsHdr",
                "CREATEDATE",
                now(),
                "LASTMODDATE",
                now(),
                "RECORDSTATUS",
                "NEW",
                "csip:OAISPACKAGETYPE",
                "SIP");
        xml.open("agent", "ROLE", "CREATOR", "TYPE", "OTHER", "OTHERTYPE", "SOFTWARE")
                .leaf("name", "Chancery")
                .leaf("note", "1", "csip:NOTETYPE", "SOFTWARE VERSION")
                .close();
        xml.open("agent", "ROLE", "CREATOR", "TYPE", "ORGANIZATION")
                .leaf("name", file.unitName().vi())
                .leaf("note", file.unit(), "csip:NOTETYPE", "IDENTIFICATIONCODE")
                .close();
        xml.close();
    }

    private static String[] root(String id, String label) {
        String[] own = {
            "OBJID", id, "LABEL", label, "TYPE", "Mixed", "csip:CONTENTINFORMATIONTYPE", "MIXED", "PROFILE", PROFILE
        };
        String[] all = java.util.Arrays.copyOf(ROOT, ROOT.length + own.length);
        System.arraycopy(own, 0, all, ROOT.length, own.length);
        return all;
    }

    private void preservation(Part premis) {
        xml.open("amdSec", "ID", "amd");
        xml.open("digiprovMD", "ID", "amd-premis", "CREATED", now(), "STATUS", "CURRENT");
        reference(premis, "PREMIS");
        xml.close().close();
    }

    private void reference(Part part, String kind) {
        xml.empty(
                "mdRef",
                "ID",
                part.id(),
                "LOCTYPE",
                "URL",
                "MDTYPE",
                kind,
                "xlink:type",
                "simple",
                "xlink:href",
                part.path(),
                "MIMETYPE",
                part.mediaType(),
                "SIZE",
                Long.toString(part.size()),
                "CREATED",
                now(),
                "CHECKSUM",
                part.sha256(),
                "CHECKSUMTYPE",
                "SHA-256");
    }

    private void group(String use, String group, List<Part> parts) {
        xml.open("fileGrp", "ID", group, "USE", use, "csip:CONTENTINFORMATIONTYPE", "MIXED");
        for (Part part : parts) {
            xml.open(
                    "file",
                    "ID",
                    part.id(),
                    "MIMETYPE",
                    part.mediaType(),
                    "SIZE",
                    Long.toString(part.size()),
                    "CREATED",
                    now(),
                    "CHECKSUM",
                    part.sha256(),
                    "CHECKSUMTYPE",
                    "SHA-256");
            xml.empty("FLocat", "LOCTYPE", "URL", "xlink:type", "simple", "xlink:href", part.path());
            xml.close();
        }
        xml.close();
    }

    private void structure(String id, boolean described) {
        xml.open("structMap", "ID", "structure", "TYPE", "PHYSICAL", "LABEL", "CSIP");
        xml.open("div", "ID", "div-root", "LABEL", id);
        if (described) {
            xml.empty("div", "ID", "div-metadata", "LABEL", "Metadata", "ADMID", "amd-premis", "DMDID", "dmd-ead");
        } else {
            xml.empty("div", "ID", "div-metadata", "LABEL", "Metadata", "ADMID", "amd-premis");
        }
    }

    /** Ends root division, structure and document. */
    private byte[] end() {
        return xml.close().close().close().bytes();
    }
}
