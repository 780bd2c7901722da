package org.chancery.archive.internal;

import java.time.Instant;
import java.util.List;
import org.chancery.archive.Dossier;
import org.chancery.archive.DossierStep;

/** What happened to a file and what its documents are, in PREMIS 3. */
final class PremisXml {
    private static final String AGENT = "chancery";

    private PremisXml() {}

    /** The file as a whole: what was done to it. */
    static byte[] history(Dossier file, List<DossierStep> steps) {
        XmlText xml = begin();
        xml.open("object", "xsi:type", "intellectualEntity");
        identifier(xml, "object", file.id().toString());
        xml.leaf("originalName", file.code()).close();
        for (int at = 0; at < steps.size(); at++) {
            event(xml, file.id() + "/" + (at + 1), steps.get(at), file.id().toString());
        }
        return end(xml);
    }

    /**
     * Every PDF: fingerprint, size, format.
     *
     * @param source folder of what each was made from, empty for originals
     */
    static byte[] files(List<PackedFile> files, Instant packed, String source) {
        XmlText xml = begin();
        for (PackedFile file : files) {
            xml.open("object", "xsi:type", "file");
            identifier(xml, "object", file.name());
            xml.open("objectCharacteristics");
            xml.open("fixity")
                    .leaf("messageDigestAlgorithm", "SHA-256")
                    .leaf("messageDigest", file.sha256())
                    .close();
            xml.leaf("size", file.size());
            xml.open("format")
                    .open("formatDesignation")
                    .leaf("formatName", "application/pdf")
                    .close()
                    .close();
            xml.close().leaf("originalName", file.name());
            if (!source.isEmpty()) {
                derivation(xml, source + file.name());
            }
            xml.close();
        }
        for (PackedFile file : files) {
            event(xml, "packed/" + file.name(), new DossierStep("fixity check", AGENT, packed, "SHA-256"), file.name());
        }
        return end(xml);
    }

    private static void derivation(XmlText xml, String from) {
        xml.open("relationship").leaf("relationshipType", "derivation").leaf("relationshipSubType", "has source");
        identifier(xml, "relatedObject", from);
        xml.close();
    }

    private static XmlText begin() {
        return new XmlText()
                .open(
                        "premis",
                        "xmlns",
                        "http://www.loc.gov/premis/v3",
                        "xmlns:xsi",
                        "http://www.w3.org/2001/XMLSchema-instance",
                        "xsi:schemaLocation",
                        "http://www.loc.gov/premis/v3 https://www.loc.gov/standards/premis/v3/premis.xsd",
                        "version",
                        "3.0");
    }

    private static void event(XmlText xml, String id, DossierStep step, String object) {
        xml.open("event");
        identifier(xml, "event", id);
        xml.leaf("eventType", step.action().toLowerCase(java.util.Locale.ROOT).replace('_', ' '))
                .leaf("eventDateTime", step.at());
        xml.open("eventDetailInformation")
                .leaf("eventDetail", step.by() + (step.note().isEmpty() ? "" : ": " + step.note()))
                .close();
        xml.open("linkingAgentIdentifier")
                .leaf("linkingAgentIdentifierType", "local")
                .leaf("linkingAgentIdentifierValue", AGENT)
                .close();
        xml.open("linkingObjectIdentifier")
                .leaf("linkingObjectIdentifierType", "local")
                .leaf("linkingObjectIdentifierValue", object)
                .close();
        xml.close();
    }

    private static byte[] end(XmlText xml) {
        xml.open("agent");
        identifier(xml, "agent", AGENT);
        return xml.leaf("agentName", "Chancery")
                .leaf("agentType", "software")
                .close()
                .close()
                .bytes();
    }

    private static void identifier(XmlText xml, String of, String value) {
        xml.open(of + "Identifier")
                .leaf(of + "IdentifierType", "local")
                .leaf(of + "IdentifierValue", value)
                .close();
    }
}
