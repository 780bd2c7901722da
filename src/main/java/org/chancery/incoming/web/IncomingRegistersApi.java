package org.chancery.incoming.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.io.IOException;
import java.util.List;
import org.chancery.incoming.ArrivalClosing;
import org.chancery.incoming.ArrivalClosings;
import org.chancery.incoming.ArrivalRegisterState;
import org.chancery.incoming.FollowUpRow;
import org.chancery.incoming.IncomingRegisters;
import org.chancery.incoming.IncomingRow;
import org.chancery.platform.Sheets;
import org.chancery.platform.Slice;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Registers of incoming documents for officials' programs. */
@RestController
@RequestMapping("/api/desk/incoming-registers")
@Tag(name = "Registers of incoming documents", description = "By agency and year of receipt; closed after the year")
class IncomingRegistersApi {
    private final IncomingRegisters registers;
    private final ArrivalClosings closings;

    IncomingRegistersApi(IncomingRegisters registers, ArrivalClosings closings) {
        this.registers = registers;
        this.closings = closings;
    }

    /**
     * Which register is to be closed.
     *
     * @param unit code of a unit of the agency
     * @param year a year that is over
     */
    record Ended(@NotBlank String unit, int year) {}

    @GetMapping
    @Operation(summary = "The rows of a register, newest number first; clerks, signatories and auditors of the agency")
    Slice<IncomingRow> rows(
            @RequestParam String unit, @RequestParam int year, @RequestParam(defaultValue = "1") int page) {
        return registers.rows(unit, year, page);
    }

    @GetMapping("/follow-up")
    @Operation(summary = "What was given to somebody, newest number first")
    Slice<FollowUpRow> followed(
            @RequestParam String unit, @RequestParam int year, @RequestParam(defaultValue = "1") int page) {
        return registers.followed(unit, year, page);
    }

    @GetMapping("/agencies")
    @Operation(summary = "The agencies whose registers one may read, by code of a unit")
    List<IncomingRegisters.Agency> agencies() {
        return registers.readable();
    }

    @GetMapping("/table")
    @Operation(summary = "All rows of a register with the decree's columns, as CSV or XLSX")
    void table(
            @RequestParam String unit,
            @RequestParam int year,
            @RequestParam(defaultValue = "XLSX") Sheets format,
            HttpServletResponse response)
            throws IOException {
        List<List<String>> rows = RegisterTables.register(registers.whole(unit, year));
        IncomingRegisterController.offer(IncomingRegisterController.REGISTER, rows, year, format, response);
    }

    @GetMapping(path = "/print", produces = MediaType.APPLICATION_PDF_VALUE)
    @Operation(summary = "All rows of a register as it is printed")
    ResponseEntity<byte[]> print(@RequestParam String unit, @RequestParam int year) {
        return IncomingRegisterController.paper(registers.print(unit, year), year);
    }

    @GetMapping("/follow-up/table")
    @Operation(summary = "All that was given to somebody, as CSV or XLSX")
    void followUpTable(
            @RequestParam String unit,
            @RequestParam int year,
            @RequestParam(defaultValue = "XLSX") Sheets format,
            HttpServletResponse response)
            throws IOException {
        List<List<String>> rows = RegisterTables.followUp(registers.allFollowed(unit, year));
        IncomingRegisterController.offer(IncomingRegisterController.FOLLOW_UP, rows, year, format, response);
    }

    @GetMapping("/closing")
    @Operation(
            summary = "How the register of a year stands: last number, and by whom and with which digest it was closed")
    ArrivalRegisterState state(@RequestParam String unit, @RequestParam int year) {
        return closings.state(unit, year);
    }

    @PostMapping("/closing")
    @Operation(summary = "Close a register whose year is over; the clerk of the agency. A closed one stays as it is")
    ArrivalClosing close(@RequestBody @Valid Ended order) {
        return closings.close(order.unit(), order.year());
    }

    @GetMapping(path = "/closed", produces = MediaType.APPLICATION_PDF_VALUE)
    @Operation(summary = "The PDF/A of a closed register")
    ResponseEntity<InputStreamResource> paper(@RequestParam String unit, @RequestParam int year) {
        return ArrivalClosingController.paper(closings, unit, year);
    }
}
