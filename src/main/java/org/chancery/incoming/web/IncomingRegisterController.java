package org.chancery.incoming.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import org.chancery.identity.IdentityError;
import org.chancery.incoming.ArrivalClosings;
import org.chancery.incoming.IncomingRegisters;
import org.chancery.platform.Fault;
import org.chancery.platform.Hanoi;
import org.chancery.platform.Sheet;
import org.chancery.platform.Sheets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Both registers of incoming documents: on screen, on paper, as tables to take away. */
@Controller
class IncomingRegisterController {
    static final String REGISTER = "register";
    static final String FOLLOW_UP = "follow-up";

    private final IncomingRegisters registers;
    private final ArrivalClosings closings;
    private final Clock clock;

    IncomingRegisterController(IncomingRegisters registers, ArrivalClosings closings, Clock clock) {
        this.registers = registers;
        this.closings = closings;
        this.clock = clock;
    }

    @GetMapping("/desk/incoming/register")
    String register(
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        return show(REGISTER, unit, year, page, model);
    }

    @GetMapping("/desk/incoming/follow-up")
    String followUp(
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        return show(FOLLOW_UP, unit, year, page, model);
    }

    private String show(String book, @Nullable String unit, @Nullable Integer year, int page, Model model) {
        List<IncomingRegisters.Agency> agencies = registers.readable();
        if (agencies.isEmpty()) {
            throw new Fault(IdentityError.FORBIDDEN);
        }
        IncomingRegisters.Agency chosen = agencies.stream()
                .filter(agency -> agency.unit().equals(unit))
                .findFirst()
                .orElse(agencies.getFirst());
        int asked = year == null ? thisYear() : year;
        boolean whole = book.equals(REGISTER);
        model.addAttribute("book", book);
        model.addAttribute("columns", whole ? RegisterTables.REGISTER.size() : RegisterTables.FOLLOW_UP.size());
        model.addAttribute("agencies", agencies);
        model.addAttribute("keeps", !registers.kept().isEmpty());
        model.addAttribute("unit", chosen);
        model.addAttribute("year", asked);
        model.addAttribute("years", List.of(thisYear(), thisYear() - 1, thisYear() - 2));
        model.addAttribute("state", whole ? closings.state(chosen.unit(), asked) : null);
        model.addAttribute(
                "found",
                whole ? registers.rows(chosen.unit(), asked, page) : registers.followed(chosen.unit(), asked, page));
        return "incoming/register";
    }

    @GetMapping({"/desk/incoming/register.csv", "/desk/incoming/register.xlsx"})
    void register(
            @RequestParam String unit, @RequestParam int year, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        offer(REGISTER, RegisterTables.register(registers.whole(unit, year)), year, format(request), response);
    }

    @GetMapping("/desk/incoming/register.pdf")
    ResponseEntity<byte[]> pdf(@RequestParam String unit, @RequestParam int year) {
        return paper(registers.print(unit, year), year);
    }

    static ResponseEntity<byte[]> paper(byte[] pdf, int year) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"incoming-register-" + year + ".pdf\"")
                .body(pdf);
    }

    @GetMapping({"/desk/incoming/follow-up.csv", "/desk/incoming/follow-up.xlsx"})
    void followUp(
            @RequestParam String unit, @RequestParam int year, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        offer(FOLLOW_UP, RegisterTables.followUp(registers.allFollowed(unit, year)), year, format(request), response);
    }

    private static Sheets format(HttpServletRequest request) {
        return request.getRequestURI().endsWith(".csv") ? Sheets.CSV : Sheets.XLSX;
    }

    static void offer(String book, List<List<String>> rows, int year, Sheets kind, HttpServletResponse response)
            throws IOException {
        response.setContentType(kind.mediaType());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                "attachment; filename=\"incoming-" + book + "-" + year + "." + kind.extension() + "\"");
        try (Sheet sheet = kind.begin(response.getOutputStream(), Integer.toString(year))) {
            for (List<String> row : rows) {
                sheet.row(row);
            }
        }
    }

    private int thisYear() {
        return Hanoi.today(clock).getYear();
    }
}
