package org.chancery.desk.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigInteger;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.chancery.audit.Audit;
import org.chancery.platform.Hanoi;
import org.chancery.platform.Sheet;
import org.chancery.platform.Sheets;
import org.chancery.records.RegisterBook;
import org.chancery.records.RegisterPrinter;
import org.chancery.search.Search;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Results to take along, in the columns that were chosen. Each is in the ledger. */
@Controller
class SearchExports {
    private final DeskDoor door;
    private final Search search;
    private final SearchWords words;
    private final RegisterPrinter printer;
    private final Audit audit;
    private final Clock clock;

    SearchExports(DeskDoor door, Search search, SearchWords words, RegisterPrinter printer, Audit audit, Clock clock) {
        this.door = door;
        this.search = search;
        this.words = words;
        this.printer = printer;
        this.audit = audit;
        this.clock = clock;
    }

    @GetMapping("/desk/search.xlsx")
    void xlsx(
            @RequestParam Map<String, String> params,
            @RequestParam(defaultValue = "") List<String> column,
            HttpServletResponse response,
            Locale locale)
            throws IOException {
        List<List<String>> table = table(params, column, "xlsx", locale);
        begin(response, Sheets.XLSX.mediaType(), "xlsx");
        try (Sheet sheet = Sheets.XLSX.begin(response.getOutputStream(), "Search")) {
            for (List<String> row : table) {
                sheet.row(row);
            }
        }
    }

    @GetMapping("/desk/search.docx")
    void docx(
            @RequestParam Map<String, String> params,
            @RequestParam(defaultValue = "") List<String> column,
            HttpServletResponse response,
            Locale locale)
            throws IOException {
        List<List<String>> rows = table(params, column, "docx", locale);
        begin(response, "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx");
        try (XWPFDocument document = new XWPFDocument()) {
            var page = document.getDocument().getBody().addNewSectPr().addNewPgSz();
            page.setW(BigInteger.valueOf(16838));
            page.setH(BigInteger.valueOf(11906));
            document.createParagraph().createRun().setText(title(params, locale));
            XWPFTable table = document.createTable(rows.size(), rows.getFirst().size());
            table.setWidth("100%");
            for (int i = 0; i < rows.size(); i++) {
                XWPFTableRow row = table.getRow(i);
                for (int j = 0; j < rows.get(i).size(); j++) {
                    row.getCell(j).setText(rows.get(i).get(j));
                }
            }
            table.getRow(0).setRepeatHeader(true);
            document.write(response.getOutputStream());
        }
    }

    @GetMapping("/desk/search.pdf")
    void pdf(
            @RequestParam Map<String, String> params,
            @RequestParam(defaultValue = "") List<String> column,
            HttpServletResponse response,
            Locale locale)
            throws IOException {
        List<List<String>> rows = table(params, column, "pdf", locale);
        byte[] pdf = printer.pdf(new RegisterBook(
                title(params, locale),
                words.say(locale, "desk.search.agency"),
                Hanoi.today(clock).getYear(),
                "",
                List.of(),
                1,
                rows.getFirst().stream()
                        .map(name -> new RegisterBook.Column(name, 0))
                        .toList(),
                rows.subList(1, rows.size())));
        begin(response, "application/pdf", "pdf");
        response.getOutputStream().write(pdf);
    }

    private String title(Map<String, String> params, Locale locale) {
        String text = SearchAddress.read(params).text();
        return text.isEmpty()
                ? words.say(locale, "desk.search.results")
                : words.say(locale, "desk.search.results.of", text);
    }

    private List<List<String>> table(Map<String, String> params, List<String> chosen, String format, Locale locale) {
        door.requireOfficial();
        SearchAddress address = SearchAddress.read(params);
        List<String> wanted =
                SearchWords.COLUMNS.stream().filter(chosen::contains).toList();
        List<String> columns = wanted.isEmpty() ? SearchWords.COLUMNS : wanted;
        var hits = search.all(address.query());
        audit.append("desk.search-exported", "list", "search", Map.of("format", format, "query", address.written()));
        List<List<String>> table = new java.util.ArrayList<>();
        table.add(columns.stream()
                .map(column -> words.say(locale, "desk.search.column." + column))
                .toList());
        hits.forEach(hit -> table.add(
                columns.stream().map(column -> words.cell(column, hit, locale)).toList()));
        return table;
    }

    private static void begin(HttpServletResponse response, String type, String extension) {
        response.setContentType(type);
        response.setHeader("Content-Disposition", "attachment; filename=\"search." + extension + "\"");
        response.setHeader("Cache-Control", "no-store");
    }
}
