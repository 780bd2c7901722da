package org.chancery.desk.web;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.chancery.casework.CaseCode;
import org.chancery.casework.CaseFile;
import org.chancery.casework.CaseQueries;
import org.chancery.casework.CaseworkError;
import org.chancery.platform.Fault;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The papers of a case. Only what arrived as PDF, JPEG or PNG is shown in place; nothing in it may run or call home. */
@Controller
class PaperController {
    private static final String CLOSED =
            "default-src 'none'; img-src 'self'; object-src 'self'; style-src 'unsafe-inline';"
                    + " frame-ancestors 'self'; base-uri 'none'; form-action 'none'; sandbox";
    private final DeskDoor door;
    private final CaseQueries queries;

    PaperController(DeskDoor door, CaseQueries queries) {
        this.door = door;
        this.queries = queries;
    }

    @GetMapping("/desk/cases/{code}/documents/{id}")
    ResponseEntity<InputStreamResource> paper(@PathVariable String code, @PathVariable UUID id) {
        door.requireCases();
        CaseFile file = CaseCode.parse(code)
                .flatMap(known -> queries.document(known, id))
                .orElseThrow(() -> new Fault(CaseworkError.NOT_FOUND));
        PaperKind kind = PaperKind.of(file.mediaType());
        return ResponseEntity.ok()
                .contentType(
                        kind == PaperKind.OTHER
                                ? MediaType.APPLICATION_OCTET_STREAM
                                : MediaType.parseMediaType(file.mediaType()))
                .contentLength(file.size())
                .cacheControl(CacheControl.noStore())
                .header("Content-Disposition", disposition(file, kind).toString())
                .header("Content-Security-Policy", CLOSED)
                .header("X-Content-Type-Options", "nosniff")
                .header("X-Frame-Options", "SAMEORIGIN")
                .body(new InputStreamResource(queries.open(file)));
    }

    private static ContentDisposition disposition(CaseFile file, PaperKind kind) {
        var builder = kind == PaperKind.OTHER ? ContentDisposition.attachment() : ContentDisposition.inline();
        return builder.filename(file.fileName(), StandardCharsets.UTF_8).build();
    }
}
