package org.chancery.legacy.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chancery.legacy.ImportOrder;
import org.chancery.legacy.ImportReport;
import org.chancery.legacy.RegisterImports;
import org.chancery.legacy.RegisterKind;
import org.chancery.records.Takeover;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Older registers for officials' programs. */
@RestController
@RequestMapping("/api/desk/register-imports")
@Tag(name = "Older registers", description = "Bring a register as CSV: check it row by row, then take it as a whole")
class ImportApi {
    private final RegisterImports imports;
    private final KeptAgencies agencies;
    private final ImportSentences sentences;

    ImportApi(RegisterImports imports, KeptAgencies agencies, ImportSentences sentences) {
        this.imports = imports;
        this.agencies = agencies;
        this.sentences = sentences;
    }

    /**
     * What becomes of a table.
     *
     * @param id names the upload
     * @param sha256 of the file
     * @param taken rows that are taken, or would be
     * @param duplicates rows that are there already
     * @param refused rows that cannot be taken; while there is one, none is
     * @param ignored headings that nothing is taken from
     * @param takenAt when it was taken, null where it was only checked
     * @param rows in their order
     */
    record Outcome(
            UUID id,
            String sha256,
            String encoding,
            String delimiter,
            long taken,
            long duplicates,
            long refused,
            List<String> ignored,
            @Nullable Instant takenAt,
            List<ImportSentences.Shown> rows) {}

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Send a table as the part \"file\" and have it checked; nothing is written into the register")
    Outcome check(
            @RequestParam String unit,
            @RequestParam RegisterKind kind,
            @Parameter(description = "Whether numbers of the running year go on after the greatest one")
                    @RequestParam(defaultValue = "false")
                    boolean goOn,
            @RequestPart("file") MultipartFile file)
            throws IOException {
        try (InputStream content = file.getInputStream()) {
            UUID id = imports.upload(new ImportOrder(unit, kind, goOn, ImportSentences.name(file)), content);
            return outcome(imports.check(id));
        }
    }

    @GetMapping("/agencies")
    @Operation(summary = "The agencies whose registers one keeps: names by code; clerks")
    Map<String, String> agencies() {
        return agencies.kept();
    }

    @GetMapping("/{id}")
    @Operation(summary = "What would become of each row now")
    Outcome find(@PathVariable UUID id) {
        return outcome(imports.check(id));
    }

    @PostMapping("/{id}/take")
    @Operation(
            summary = "Take all rows that are not there yet, in one transaction",
            description = "Answers 409 where a row cannot be taken; then none is. Taken again, nothing happens.")
    Outcome take(@PathVariable UUID id) {
        return outcome(imports.take(id));
    }

    private Outcome outcome(ImportReport report) {
        return new Outcome(
                report.id(),
                report.sha256(),
                report.encoding(),
                report.delimiter(),
                report.count(Takeover.Outcome.TAKEN),
                report.count(Takeover.Outcome.DUPLICATE),
                report.count(Takeover.Outcome.REFUSED),
                report.ignored(),
                report.takenAt(),
                report.rows().stream().map(sentences::shown).toList());
    }
}
