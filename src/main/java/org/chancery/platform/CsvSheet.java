package org.chancery.platform;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/**
 * RFC 4180, in UTF-8 with a byte order mark, which spreadsheet programs need to read Vietnamese. A cell that such a program would take
 * for a formula gets an apostrophe before it.
 */
final class CsvSheet implements Sheet {
    private final Writer out;

    CsvSheet(OutputStream stream) throws IOException {
        out = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
        out.write('\ufeff');
    }

    @Override
    public void row(List<String> cells) throws IOException {
        out.write(cells.stream().map(CsvSheet::cell).collect(Collectors.joining(",", "", "\r\n")));
    }

    @Override
    public void close() throws IOException {
        out.close();
    }

    private static String cell(String text) {
        String safe = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')
                ? '"' + safe.replace("\"", "\"\"") + '"'
                : safe;
    }
}
