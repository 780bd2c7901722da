package org.chancery.archive.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chancery.archive.DossierAnnex;
import org.chancery.archive.DossierContents;
import org.chancery.archive.DossierExports;
import org.chancery.archive.DossierId;
import org.chancery.archive.Preserved;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What is in files, for officials' programs. */
@RestController
@RequestMapping("/api/desk/files")
@Tag(name = "Contents of files", description = "Documents, annexes and packages; whoever sees the file")
class FileContentsApi {
    private final DossierExports exports;
    private final DossierContents contents;

    FileContentsApi(DossierExports exports, DossierContents contents) {
        this.exports = exports;
        this.contents = contents;
    }

    @GetMapping(path = "/{id}/documents.zip")
    @Operation(summary = "All documents in order with an XML table of contents")
    void documents(@PathVariable UUID id, HttpServletResponse response) throws IOException {
        FileController.send(exports.documents(new DossierId(id)), response);
    }

    @GetMapping(path = "/{id}/documents/{ordinal}.pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    @Operation(summary = "One document of the file")
    void document(@PathVariable UUID id, @PathVariable int ordinal, HttpServletResponse response) throws IOException {
        FileController.send(contents.document(new DossierId(id), ordinal), "%03d.pdf".formatted(ordinal), response);
    }

    @GetMapping("/{id}/proofs")
    @Operation(summary = "Until when signatures are proven, by order number, for the documents of an archived file")
    Map<Integer, Preserved> proofs(@PathVariable UUID id) {
        return contents.proofs(new DossierId(id));
    }

    @GetMapping(path = "/{id}/documents/{ordinal}/renewed.pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    @Operation(summary = "The newest version of a document whose proof was renewed")
    void renewed(@PathVariable UUID id, @PathVariable int ordinal, HttpServletResponse response) throws IOException {
        FileController.send(
                contents.renewed(new DossierId(id), ordinal), "%03d-renewed.pdf".formatted(ordinal), response);
    }

    @GetMapping("/{id}/annexes")
    @Operation(
            summary = "Signed annexes of its documents, by the order number of the document",
            description = "In an archived file each with the proof of its signatures.")
    Map<Integer, List<DossierAnnex>> annexes(@PathVariable UUID id) {
        return contents.annexes(new DossierId(id));
    }

    @GetMapping(path = "/{id}/documents/{ordinal}/annexes/{annex}.pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    @Operation(summary = "One annex of a document of the file")
    void annex(@PathVariable UUID id, @PathVariable int ordinal, @PathVariable int annex, HttpServletResponse response)
            throws IOException {
        FileController.send(
                contents.annex(new DossierId(id), ordinal, annex),
                FileAnnexController.name(ordinal, annex, ""),
                response);
    }

    @GetMapping(
            path = "/{id}/documents/{ordinal}/annexes/{annex}/renewed.pdf",
            produces = MediaType.APPLICATION_PDF_VALUE)
    @Operation(summary = "The newest version of an annex whose proof was renewed")
    void renewedAnnex(
            @PathVariable UUID id, @PathVariable int ordinal, @PathVariable int annex, HttpServletResponse response)
            throws IOException {
        FileController.send(
                contents.renewedAnnex(new DossierId(id), ordinal, annex),
                FileAnnexController.name(ordinal, annex, "-renewed"),
                response);
    }

    @GetMapping(path = "/{id}/sip.zip")
    @Operation(summary = "An E-ARK submission information package 2.2.0")
    void sip(@PathVariable UUID id, HttpServletResponse response) throws IOException {
        FileController.send(exports.sip(new DossierId(id)), response);
    }
}
