package org.chancery.records.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.io.IOException;
import java.util.List;
import org.chancery.platform.Sheets;
import org.chancery.platform.Slice;
import org.chancery.records.RegisterClosing;
import org.chancery.records.RegisterClosings;
import org.chancery.records.RegisterRow;
import org.chancery.records.RegisterState;
import org.chancery.records.Registers;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Registers of outgoing documents for officials' programs. */
@RestController
@RequestMapping("/api/desk/registers")
@Tag(name = "Registers of outgoing documents", description = "By agency, series and year; closed when the year is over")
class RegistersApi {
    private final Registers registers;
    private final RegisterClosings closings;
    private final ReadableAgencies agencies;

    RegistersApi(Registers registers, RegisterClosings closings, ReadableAgencies agencies) {
        this.registers = registers;
        this.closings = closings;
        this.agencies = agencies;
    }

    /**
     * Which register is to be closed.
     *
     * @param unit code of a unit of the agency
     * @param series the run of numbers
     * @param year a year that is over
     */
    record Closing(@NotBlank String unit, @NotBlank String series, int year) {}

    @GetMapping
    @Operation(summary = "The rows of a register, newest number first; clerks, signatories and auditors of the agency")
    Slice<RegisterRow> rows(
            @RequestParam String unit,
            @RequestParam(defaultValue = "") String series,
            @RequestParam int year,
            @RequestParam(defaultValue = "1") int page) {
        return registers.rows(unit, series, year, page);
    }

    @GetMapping("/agencies")
    @Operation(summary = "The agencies whose registers one may read, by code of a unit")
    List<ReadableAgencies.Agency> agencies() {
        return agencies.all();
    }

    @GetMapping("/series")
    @Operation(summary = "The codes of all series, in order")
    List<String> series() {
        return registers.series();
    }

    @GetMapping("/table")
    @Operation(summary = "All rows of a register with the decree's columns, as CSV or XLSX")
    void table(
            @RequestParam String unit,
            @RequestParam(defaultValue = "") String series,
            @RequestParam int year,
            @RequestParam(defaultValue = "XLSX") Sheets format,
            HttpServletResponse response)
            throws IOException {
        RegistersController.offer(format, registers.whole(unit, series, year), year, response);
    }

    @GetMapping(path = "/print", produces = MediaType.APPLICATION_PDF_VALUE)
    @Operation(summary = "All rows of a register as it is printed")
    ResponseEntity<byte[]> print(
            @RequestParam String unit, @RequestParam(defaultValue = "") String series, @RequestParam int year) {
        return RegistersController.paper(registers.print(unit, series, year), year);
    }

    @GetMapping("/closings")
    @Operation(
            summary =
                    "How the registers of a year stand: last number, and by whom and with which digest they were closed")
    List<RegisterState> states(@RequestParam String unit, @RequestParam int year) {
        return closings.states(unit, year);
    }

    @PostMapping("/closings")
    @Operation(summary = "Close a register whose year is over; the clerk of the agency. A closed one stays as it is")
    RegisterClosing close(@RequestBody @Valid Closing order) {
        return closings.close(order.unit(), order.series(), order.year());
    }

    @GetMapping(path = "/closed", produces = MediaType.APPLICATION_PDF_VALUE)
    @Operation(summary = "The PDF/A of a closed register")
    ResponseEntity<InputStreamResource> paper(
            @RequestParam String unit, @RequestParam String series, @RequestParam int year) {
        return ClosingController.paper(closings, unit, series, year);
    }
}
