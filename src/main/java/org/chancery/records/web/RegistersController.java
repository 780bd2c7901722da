package org.chancery.records.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import org.chancery.identity.Access;
import org.chancery.identity.Role;
import org.chancery.platform.Hanoi;
import org.chancery.platform.Sheet;
import org.chancery.platform.Sheets;
import org.chancery.records.RegisterClosings;
import org.chancery.records.RegisterRow;
import org.chancery.records.Registers;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The registers of outgoing documents: on screen, on paper, as CSV. */
@Controller
class RegistersController {
    private final Registers registers;
    private final RegisterClosings closings;
    private final ReadableAgencies agencies;
    private final Access access;
    private final Clock clock;

    RegistersController(
            Registers registers, RegisterClosings closings, ReadableAgencies agencies, Access access, Clock clock) {
        this.registers = registers;
        this.closings = closings;
        this.agencies = agencies;
        this.access = access;
        this.clock = clock;
    }

    @GetMapping("/desk/registers")
    String page(
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(defaultValue = "") String series,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        List<ReadableAgencies.Agency> readable = agencies.all();
        ReadableAgencies.Agency chosen = readable.stream()
                .filter(agency -> agency.unit().equals(unit))
                .findFirst()
                .orElse(readable.getFirst());
        int asked = year == null ? thisYear() : year;
        model.addAttribute("agencies", readable);
        model.addAttribute("keeps", access.has(Role.CLERK));
        model.addAttribute("unit", chosen);
        model.addAttribute("series", series);
        model.addAttribute("allSeries", registers.series());
        model.addAttribute("year", asked);
        model.addAttribute("years", List.of(thisYear(), thisYear() - 1, thisYear() - 2));
        model.addAttribute(
                "states",
                closings.states(chosen.unit(), asked).stream()
                        .filter(state -> series.isEmpty() || state.series().equals(series))
                        .toList());
        model.addAttribute("found", registers.rows(chosen.unit(), series, asked, page));
        return "records/register";
    }

    @GetMapping("/desk/registers.csv")
    void csv(
            @RequestParam String unit,
            @RequestParam(defaultValue = "") String series,
            @RequestParam int year,
            HttpServletResponse response)
            throws IOException {
        offer(Sheets.CSV, registers.whole(unit, series, year), year, response);
    }

    @GetMapping("/desk/registers.xlsx")
    void xlsx(
            @RequestParam String unit,
            @RequestParam(defaultValue = "") String series,
            @RequestParam int year,
            HttpServletResponse response)
            throws IOException {
        offer(Sheets.XLSX, registers.whole(unit, series, year), year, response);
    }

    static void offer(Sheets format, List<RegisterRow> rows, int year, HttpServletResponse response)
            throws IOException {
        response.setContentType(format.mediaType());
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, attachment(year, format.extension()));
        try (Sheet sheet = format.begin(response.getOutputStream(), Integer.toString(year))) {
            RegisterSheet.write(rows, sheet);
        }
    }

    @GetMapping("/desk/registers.pdf")
    ResponseEntity<byte[]> pdf(
            @RequestParam String unit, @RequestParam(defaultValue = "") String series, @RequestParam int year) {
        return paper(registers.print(unit, series, year), year);
    }

    static ResponseEntity<byte[]> paper(byte[] pdf, int year) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment(year, "pdf"))
                .body(pdf);
    }

    private static String attachment(int year, String extension) {
        return "attachment; filename=\"register-" + year + "." + extension + "\"";
    }

    private int thisYear() {
        return Hanoi.today(clock).getYear();
    }
}
