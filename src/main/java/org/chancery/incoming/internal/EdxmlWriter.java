package org.chancery.incoming.internal;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.chancery.jooq.incoming.tables.records.ExchangedRecord;
import org.chancery.platform.Hanoi;
import org.jspecify.annotations.Nullable;

/** Writes status messages (QCVN 102) in the form that common readers of it know: one prefix, children in their order. */
final class EdxmlWriter {
    private static final String NAMESPACE = "http://www.mic.gov.vn/TBT/QCVN_102_2016";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy/MM/dd");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy/MM/dd HH:mm:ss");
    private final XMLStreamWriter xml;

    private EdxmlWriter(XMLStreamWriter xml) {
        this.xml = xml;
    }

    static byte[] status(ExchangedRecord message, String unit, EdxmlStatus status) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8");
            new EdxmlWriter(xml).write(message, unit, status);
            xml.close();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
        return out.toByteArray();
    }

    private void write(ExchangedRecord message, String unit, EdxmlStatus status) throws XMLStreamException {
        xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
        xml.writeStartElement("edXML");
        xml.writeDefaultNamespace(NAMESPACE);
        xml.writeStartElement("edXML", "edXMLEnvelope", NAMESPACE);
        xml.writeNamespace("edXML", NAMESPACE);
        begin("edXMLHeader");
        begin("MessageHeader");
        begin("From");
        say("OrganId", message.getAddressee());
        say("OrganName", unit);
        xml.writeEndElement();
        begin("ResponseFor");
        say("OrganId", message.getPartner());
        say("Code", message.getCode());
        say("DocumentId", message.getDocumentId());
        say("PromulgationDate", day(message.getDated()));
        xml.writeEndElement();
        say("StatusCode", status.code());
        say("Description", status.description());
        say("Timestamp", MOMENT.format(status.at().atZone(Hanoi.ZONE)));
        xml.writeEndDocument();
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : DAY.format(day);
    }

    private void begin(String name) throws XMLStreamException {
        xml.writeStartElement("edXML", name, NAMESPACE);
    }

    private void say(String name, String text) throws XMLStreamException {
        begin(name);
        xml.writeCharacters(text.replaceAll("[\\p{Cc}&&[^\\n\\t]]", " "));
        xml.writeEndElement();
    }
}
