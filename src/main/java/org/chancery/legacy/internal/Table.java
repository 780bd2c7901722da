package org.chancery.legacy.internal;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.chancery.clearance.SecretMarks;
import org.chancery.legacy.LegacyError;
import org.chancery.legacy.RegisterImports;
import org.chancery.legacy.RegisterKind;
import org.chancery.platform.Fault;

/** A table with headings that are understood; what stands above them, and the line of column numbers below, is left out. */
record Table(String encoding, char delimiter, List<String> ignored, List<Line> lines, List<Long> secret) {
    private static final int FIRST_LINES = 20;
    private static final Pattern DEGREE = Pattern.compile("(?iu)\\s*(?:(?:tuyệt|tối)\\s+)?mật\\s*");
    private static final Pattern ORDER = Pattern.compile("\\(?\\d{1,2}\\)?");

    /** A row, by column. */
    record Line(long row, Map<Column, String> cells) {
        String text(Column column) {
            return cells.getOrDefault(column, "");
        }
    }

    static Table of(byte[] bytes, RegisterKind kind) {
        Decoded decoded = Decoded.of(bytes);
        char delimiter = delimiter(decoded.text());
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(delimiter)
                .setIgnoreEmptyLines(false)
                .setTrim(true)
                .get();
        try (CSVParser parser = CSVParser.parse(new StringReader(decoded.text()), format)) {
            return read(parser, new Headings(kind), decoded.encoding(), delimiter);
        } catch (IOException | UncheckedIOException broken) {
            throw new Fault(LegacyError.FILE_UNREADABLE);
        }
    }

    private static Table read(CSVParser parser, Headings headings, String encoding, char delimiter) {
        List<Line> lines = new ArrayList<>();
        List<Long> secret = new ArrayList<>();
        for (CSVRecord record : parser) {
            if (record.stream().anyMatch(Table::isSecret)) {
                secret.add(record.getRecordNumber());
            }
            if (!headings.areFound()) {
                headings.look(record);
            } else if (!isEmpty(record) && !(lines.isEmpty() && isOrder(record))) {
                lines.add(headings.line(record));
            }
            if (lines.size() > RegisterImports.ROW_LIMIT) {
                throw new Fault(LegacyError.TOO_MANY_ROWS, RegisterImports.ROW_LIMIT);
            }
        }
        headings.require();
        return new Table(encoding, delimiter, headings.ignored, List.copyOf(lines), List.copyOf(secret));
    }

    /** In capitals as on papers, or however written where a cell says nothing else: tables have columns for it. */
    private static boolean isSecret(String cell) {
        return DEGREE.matcher(Normalizer.normalize(cell, Normalizer.Form.NFC)).matches() || SecretMarks.inTyped(cell);
    }

    private static boolean isEmpty(CSVRecord record) {
        return record.stream().allMatch(String::isBlank);
    }

    private static boolean isOrder(CSVRecord record) {
        return record.stream().allMatch(cell -> ORDER.matcher(cell).matches());
    }

    /** Commas stand inside headings and subjects too: a tab or semicolon that is there often enough to part a row goes before them. */
    private static char delimiter(String text) {
        String beginning = text.substring(0, Math.min(text.length(), 4000));
        for (char candidate : new char[] {'\t', ';'}) {
            boolean parts = beginning
                    .lines()
                    .limit(FIRST_LINES)
                    .anyMatch(line -> line.chars().filter(c -> c == candidate).count() >= 3
                            && Decoded.unquoted(line, candidate) >= Decoded.unquoted(line, ','));
            if (parts) {
                return candidate;
            }
        }
        return ',';
    }

    /** Finds the line of headings and reads by it. */
    private static final class Headings {
        private final RegisterKind kind;
        private final List<String> ignored = new ArrayList<>();
        private Map<Column, Integer> places = Map.of();
        private List<String> missing;

        Headings(RegisterKind kind) {
            this.kind = kind;
            this.missing = Needed.missing(kind, java.util.Set.of());
        }

        boolean areFound() {
            return missing.isEmpty();
        }

        void look(CSVRecord record) {
            if (record.getRecordNumber() > FIRST_LINES) {
                return;
            }
            Map<Column, Integer> found = new EnumMap<>(Column.class);
            List<String> unknown = new ArrayList<>();
            for (int i = 0; i < record.size(); i++) {
                int place = i;
                Column.of(record.get(i), kind)
                        .ifPresentOrElse(
                                column -> found.putIfAbsent(column, place), () -> unknown.add(record.get(place)));
            }
            List<String> lacking = Needed.missing(kind, found.keySet());
            if (lacking.size() < missing.size()) {
                missing = lacking;
            }
            if (lacking.isEmpty()) {
                places = found;
                unknown.stream().filter(heading -> !heading.isBlank()).forEach(ignored::add);
            }
        }

        void require() {
            if (!missing.isEmpty()) {
                throw new Fault(LegacyError.COLUMNS_MISSING, String.join(", ", missing));
            }
        }

        /** Takes off the apostrophe by which exports keep a cell from becoming a formula. */
        Line line(CSVRecord record) {
            Map<Column, String> cells = new EnumMap<>(Column.class);
            places.forEach((column, place) -> {
                String cell = place < record.size() ? record.get(place).strip() : "";
                boolean guarded = cell.length() > 1 && cell.charAt(0) == '\'' && "=+-@".indexOf(cell.charAt(1)) >= 0;
                cells.put(column, guarded ? cell.substring(1) : cell);
            });
            return new Line(record.getRecordNumber(), cells);
        }
    }
}
