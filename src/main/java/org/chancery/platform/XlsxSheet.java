package org.chancery.platform;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** One sheet of texts, the first row bold and kept in view. */
final class XlsxSheet implements Sheet {
    private static final int FLUSH = 500;
    private final Workbook book;
    private final Worksheet sheet;
    private int rows;

    XlsxSheet(OutputStream out, String name) {
        book = new Workbook(out, "Chancery", "1.0");
        sheet = book.newWorksheet(name);
        sheet.freezePane(0, 1);
    }

    @Override
    public void row(List<String> cells) throws IOException {
        for (int column = 0; column < cells.size(); column++) {
            sheet.inlineString(rows, column, cells.get(column));
        }
        if (rows == 0) {
            sheet.range(0, 0, 0, Math.max(0, cells.size() - 1)).style().bold().set();
        }
        rows++;
        if (rows % FLUSH == 0) {
            sheet.flush();
        }
    }

    @Override
    public void close() throws IOException {
        book.finish();
    }
}
