package org.chancery.desk.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.chancery.audit.Audit;
import org.chancery.casework.CaseQueries;
import org.chancery.casework.CaseRow;
import org.chancery.platform.Sheet;
import org.chancery.platform.Sheets;
import org.chancery.platform.Slice;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list as a file: what the filters show, whatever the page, up to {@value #MOST} rows. Each export is audited. */
@Controller
class ExportController {
    private static final int CHUNK = 200;
    private static final int MOST = 20_000;
    private static final List<String> COLUMNS =
            List.of("code", "procedure", "applicant", "unit", "status", "officer", "received", "due", "days", "fee");
    private final DeskDoor door;
    private final CaseQueries cases;
    private final Wording words;
    private final Audit audit;

    ExportController(DeskDoor door, CaseQueries cases, Wording words, Audit audit) {
        this.door = door;
        this.cases = cases;
        this.words = words;
        this.audit = audit;
    }

    @GetMapping("/desk/cases.csv")
    void csv(@RequestParam Map<String, String> address, HttpServletResponse response, Locale locale)
            throws IOException {
        offer(Sheets.CSV, address, response, locale);
    }

    @GetMapping("/desk/cases.xlsx")
    void xlsx(@RequestParam Map<String, String> address, HttpServletResponse response, Locale locale)
            throws IOException {
        offer(Sheets.XLSX, address, response, locale);
    }

    private void offer(Sheets format, Map<String, String> address, HttpServletResponse response, Locale locale)
            throws IOException {
        door.requireCases();
        response.setContentType(format.mediaType());
        response.setHeader("Content-Disposition", "attachment; filename=\"cases." + format.extension() + "\"");
        response.setHeader("Cache-Control", "no-store");
        try (Sheet sheet = format.begin(response.getOutputStream(), "Cases")) {
            export(address, format.extension(), sheet, locale);
        }
    }

    private void export(Map<String, String> address, String format, Sheet sheet, Locale locale) throws IOException {
        UUID me = door.requireOfficial();
        ListState state = ListState.read(address);
        audit.append("desk.cases-exported", "list", "cases", Map.of("format", format, "query", state.query()));
        sheet.row(COLUMNS.stream()
                .map(column -> words.say(locale, "column." + column))
                .toList());
        for (int page = 1; page <= MOST / CHUNK; page++) {
            Slice<CaseRow> slice = cases.list(state.at(page).filter(me, CHUNK));
            for (CaseRow row : slice.items()) {
                sheet.row(cells(row, locale));
            }
            if (page >= slice.pages()) {
                return;
            }
        }
    }

    private List<String> cells(CaseRow row, Locale locale) {
        CaseLine line = CaseLine.of(row, words, locale);
        return List.of(
                line.code(),
                line.procedure(),
                line.applicant(),
                line.unit(),
                line.status(),
                line.officer(),
                line.received(),
                line.due(),
                line.days(),
                words.say(locale, "money." + ListState.slug(row.money())));
    }
}
