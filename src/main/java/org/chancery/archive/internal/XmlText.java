package org.chancery.archive.internal;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes a small XML document; names are written as given, with their prefixes. */
final class XmlText {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final XMLStreamWriter out;

    XmlText() {
        try {
            out = XMLOutputFactory.newFactory().createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
            out.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** @param attributes names and values by turns */
    XmlText open(String name, String... attributes) {
        try {
            out.writeStartElement(name);
            for (int at = 0; at < attributes.length; at += 2) {
                out.writeAttribute(attributes[at], clean(attributes[at + 1]));
            }
            return this;
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    XmlText close() {
        try {
            out.writeEndElement();
            return this;
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    XmlText leaf(String name, Object text, String... attributes) {
        try {
            open(name, attributes);
            out.writeCharacters(clean(text.toString()));
            return close();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    XmlText empty(String name, String... attributes) {
        return open(name, attributes).close();
    }

    /** Leaves out what XML 1.0 cannot say. */
    private static String clean(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        text.codePoints()
                .filter(point -> point == '\t'
                        || point == '\n'
                        || point == '\r'
                        || point >= 0x20 && point <= 0xD7FF
                        || point >= 0xE000 && point <= 0xFFFD
                        || point >= 0x10000)
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }

    byte[] bytes() {
        try {
            out.writeEndDocument();
            out.close();
            return bytes.toByteArray();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
