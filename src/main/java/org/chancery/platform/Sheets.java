package org.chancery.platform;

import java.io.IOException;
import java.io.OutputStream;

/** Tables as files. */
public enum Sheets {
    /** RFC 4180 in UTF-8 with a byte order mark, by which spreadsheet programs know Vietnamese. */
    CSV("text/csv;charset=UTF-8", "csv"),
    /** Office Open XML (ISO/IEC 29500-1). */
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx");

    private final String mediaType;
    private final String extension;

    Sheets(String mediaType, String extension) {
        this.mediaType = mediaType;
        this.extension = extension;
    }

    /** @return media type with its charset */
    public String mediaType() {
        return mediaType;
    }

    /** @return end of a file's name, without the dot */
    public String extension() {
        return extension;
    }

    /**
     * Begins a table.
     *
     * @param out not closed by {@link #XLSX}
     * @param name of the table, at most 31 letters
     */
    public Sheet begin(OutputStream out, String name) throws IOException {
        return this == CSV ? new CsvSheet(out) : new XlsxSheet(out, name);
    }
}
