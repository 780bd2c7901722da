package org.chancery.content.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.apache.tika.detect.DefaultDetector;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.exception.WriteLimitReachedException;
import org.apache.tika.exception.ZeroByteFileException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaType;
import org.apache.tika.parser.AutoDetectParser;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.html.JSoupParser;
import org.apache.tika.parser.mail.RFC822Parser;
import org.apache.tika.parser.microsoft.OfficeParser;
import org.apache.tika.parser.microsoft.OfficeParserConfig;
import org.apache.tika.parser.microsoft.ooxml.OOXMLParser;
import org.apache.tika.parser.microsoft.rtf.RTFParser;
import org.apache.tika.parser.odf.OpenDocumentParser;
import org.apache.tika.parser.txt.TXTParser;
import org.apache.tika.sax.BodyContentHandler;
import org.apache.tika.sax.EmbeddedContentHandler;
import org.apache.tika.sax.WriteOutContentHandler;
import org.chancery.content.Problem;
import org.chancery.content.Trait;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/** What office files, letters and plain texts say, through Apache Tika, inside a worker. */
final class OfficeReading {
    /** How much of a text is kept. */
    static final int MOST_LETTERS = 5_000_000;

    private static final Parser[] PARSERS = {
        new OOXMLParser(),
        new OfficeParser(),
        new OpenDocumentParser(),
        new RTFParser(),
        new JSoupParser(),
        new RFC822Parser(),
        new TXTParser()
    };

    private OfficeReading() {}

    static String detect(WorkOrder order) throws IOException {
        try (TikaInputStream content = TikaInputStream.get(order.file())) {
            Metadata known = new Metadata();
            if (!order.type().isEmpty()) {
                known.set(TikaCoreProperties.CONTENT_TYPE_HINT, order.type());
            }
            return new DefaultDetector().detect(content, known).getBaseType().toString();
        }
    }

    static boolean reads(String type) {
        MediaType media = MediaType.parse(type);
        ParseContext context = new ParseContext();
        for (Parser parser : PARSERS) {
            if (parser.getSupportedTypes(context).contains(media)) {
                return true;
            }
        }
        return false;
    }

    static WorkAnswer read(WorkOrder order, String type) throws IOException {
        Metadata facts = new Metadata();
        facts.set(TikaCoreProperties.CONTENT_TYPE_USER_OVERRIDE, type);
        WriteOutContentHandler letters = new WriteOutContentHandler(MOST_LETTERS);
        Skipped inside = new Skipped(type.equals("message/rfc822"));
        boolean cut = false;
        try (TikaInputStream content = TikaInputStream.get(order.file())) {
            new AutoDetectParser(PARSERS).parse(content, new BodyContentHandler(letters), facts, context(inside));
        } catch (WriteLimitReachedException full) {
            cut = true;
        } catch (EncryptedDocumentException locked) {
            throw new Refusal(Problem.LOCKED, "");
        } catch (ZeroByteFileException empty) {
            throw new Refusal(Problem.BROKEN, "it is empty");
        } catch (SAXException | TikaException broken) {
            throw new Refusal(isBomb(broken) ? Problem.TOO_MUCH : Problem.BROKEN, broken.toString());
        }
        Set<Trait> traits = EnumSet.noneOf(Trait.class);
        if (inside.any) {
            traits.add(Trait.FILES_INSIDE);
        }
        if (type.contains("macroenabled")) {
            traits.add(Trait.SCRIPT);
        }
        return new WorkAnswer(
                null,
                type,
                pages(facts),
                traits,
                List.of(),
                cut,
                "",
                letters.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static ParseContext context(Skipped inside) {
        OfficeParserConfig office = new OfficeParserConfig();
        office.setUseSAXDocxExtractor(true);
        office.setUseSAXPptxExtractor(true);
        ParseContext context = new ParseContext();
        context.set(OfficeParserConfig.class, office);
        context.set(EmbeddedDocumentExtractor.class, inside);
        return context;
    }

    private static int pages(Metadata facts) {
        Integer told = facts.getInt(org.apache.tika.metadata.PagedText.N_PAGES);
        return told == null ? 0 : Math.max(0, told);
    }

    private static boolean isBomb(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            String message = String.valueOf(cause.getMessage()).toLowerCase(java.util.Locale.ROOT);
            if (message.contains("zip bomb") || message.contains("entity expansions")) {
                return true;
            }
        }
        return false;
    }

    /** Leaves files inside a file closed, and remembers that there are some; the words of a letter are no such file. */
    private static final class Skipped implements EmbeddedDocumentExtractor {
        private final boolean letter;
        private boolean any;

        private Skipped(boolean letter) {
            this.letter = letter;
        }

        @Override
        public boolean shouldParseEmbedded(Metadata facts) {
            String type = String.valueOf(facts.get(Metadata.CONTENT_TYPE));
            boolean words =
                    letter && type.startsWith("text/") && facts.get(TikaCoreProperties.RESOURCE_NAME_KEY) == null;
            any |= !words;
            return words;
        }

        @Override
        public void parseEmbedded(InputStream content, ContentHandler handler, Metadata facts, boolean outputHtml)
                throws SAXException, IOException {
            try {
                new AutoDetectParser(new JSoupParser(), new TXTParser())
                        .parse(
                                content,
                                new EmbeddedContentHandler(new BodyContentHandler(handler)),
                                facts,
                                new ParseContext());
            } catch (TikaException broken) {
                throw new SAXException(broken);
            }
        }
    }
}
