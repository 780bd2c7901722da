package org.chancery.desk.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lists to take along, for officials' programs; parameters are those of the lists. Each is in the ledger. */
@RestController
@RequestMapping("/api/desk")
@Tag(name = "Lists as files", description = "Parameters are those of the list")
class ExportsApi {
    private final SearchExports search;
    private final ExportController cases;

    ExportsApi(SearchExports search, ExportController cases) {
        this.search = search;
        this.cases = cases;
    }

    @GetMapping("/search.xlsx")
    @Operation(summary = "Results of a search as a spreadsheet")
    void searchXlsx(
            @RequestParam Map<String, String> params,
            @RequestParam(defaultValue = "") List<String> column,
            HttpServletResponse response,
            Locale locale)
            throws IOException {
        search.xlsx(params, column, response, locale);
    }

    @GetMapping("/search.docx")
    @Operation(summary = "Results of a search as a text document")
    void searchDocx(
            @RequestParam Map<String, String> params,
            @RequestParam(defaultValue = "") List<String> column,
            HttpServletResponse response,
            Locale locale)
            throws IOException {
        search.docx(params, column, response, locale);
    }

    @GetMapping("/search.pdf")
    @Operation(summary = "Results of a search on paper")
    void searchPdf(
            @RequestParam Map<String, String> params,
            @RequestParam(defaultValue = "") List<String> column,
            HttpServletResponse response,
            Locale locale)
            throws IOException {
        search.pdf(params, column, response, locale);
    }

    @GetMapping("/cases.csv")
    @Operation(summary = "Cases as CSV")
    void casesCsv(@RequestParam Map<String, String> params, HttpServletResponse response, Locale locale)
            throws IOException {
        cases.csv(params, response, locale);
    }

    @GetMapping("/cases.xlsx")
    @Operation(summary = "Cases as a spreadsheet")
    void casesXlsx(@RequestParam Map<String, String> params, HttpServletResponse response, Locale locale)
            throws IOException {
        cases.xlsx(params, response, locale);
    }
}
