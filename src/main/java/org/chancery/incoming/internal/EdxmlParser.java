package org.chancery.incoming.internal;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.chancery.incoming.ExchangeError;
import org.chancery.platform.Fault;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Reads messages of strangers: without document types, so that there are no entities to expand and nothing is fetched; to a limited depth
 * and number of elements; with long texts only where files stand. Prefixes are not looked at, since some senders do not declare theirs.
 */
final class EdxmlParser extends DefaultHandler {
    private static final String NAMESPACE = "http://www.mic.gov.vn/TBT/QCVN_102_2016";
    private static final String FILE = "ContentTransferEncoded";
    private static final int DEEPEST = 16;
    private static final int MOST = 5000;
    private static final int LONGEST = 20_000;
    private static final int JUNK = 64;
    private final Deque<EdxmlNode> open = new ArrayDeque<>();
    private @Nullable EdxmlNode root;
    private int seen;

    private EdxmlParser() {}

    /** @throws Fault {@link ExchangeError#MESSAGE_INVALID} */
    static EdxmlNode parse(InputStream message) throws IOException {
        EdxmlParser parser = new EdxmlParser();
        try {
            factory().newSAXParser().parse(new InputSource(start(message)), parser);
        } catch (SAXException refused) {
            throw refused.getException() instanceof Fault fault ? fault : invalid("xml");
        } catch (ParserConfigurationException missing) {
            throw new IllegalStateException(missing);
        }
        if (parser.root == null) {
            throw invalid("xml");
        }
        return parser.root;
    }

    static Fault invalid(String what) {
        return new Fault(ExchangeError.MESSAGE_INVALID, what);
    }

    private static SAXParserFactory factory() throws ParserConfigurationException, SAXException {
        SAXParserFactory factory = SAXParserFactory.newDefaultInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
        factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
        factory.setXIncludeAware(false);
        return factory;
    }

    /** Some senders write a few letters before the first bracket. */
    private static InputStream start(InputStream message) throws IOException {
        BufferedInputStream from = new BufferedInputStream(message);
        for (int skipped = 0; skipped < JUNK; skipped++) {
            from.mark(1);
            int letter = from.read();
            if (letter == '<') {
                from.reset();
                return from;
            }
        }
        throw invalid("xml");
    }

    @Override
    public void startElement(String uri, String local, String qualified, Attributes attributes) throws SAXException {
        EdxmlNode node = new EdxmlNode(qualified.substring(qualified.indexOf(':') + 1));
        if (++seen > MOST || open.size() > DEEPEST) {
            throw new SAXException(invalid("size"));
        }
        if (open.isEmpty()) {
            if (!node.name().equals("edXML") || !isOurs(attributes)) {
                throw new SAXException(invalid("namespace"));
            }
            root = node;
        } else {
            open.peek().add(node);
        }
        open.push(node);
    }

    private static boolean isOurs(Attributes attributes) {
        for (int i = 0; i < attributes.getLength(); i++) {
            if (attributes.getQName(i).startsWith("xmlns")
                    && attributes.getValue(i).equals(NAMESPACE)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void characters(char[] letters, int start, int length) throws SAXException {
        EdxmlNode node = open.getFirst();
        if (!node.name().equals(FILE) && node.length() + length > LONGEST) {
            throw new SAXException(invalid("size"));
        }
        node.say(letters, start, length);
    }

    @Override
    public void endElement(String uri, String local, String qualified) {
        open.pop();
    }

    @Override
    public InputSource resolveEntity(@Nullable String publicId, @Nullable String systemId) throws SAXException {
        throw new SAXException(invalid("xml"));
    }

    @Override
    public void fatalError(SAXParseException broken) throws SAXException {
        throw broken;
    }
}
