package org.chancery.archive.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.chancery.archive.DossierContents;
import org.chancery.archive.DossierId;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Annexes of documents in a file, for the links on its page. */
@Controller
class FileAnnexController {
    private final DossierContents contents;

    FileAnnexController(DossierContents contents) {
        this.contents = contents;
    }

    @GetMapping("/desk/files/{id}/documents/{ordinal}/annexes/{annex}.pdf")
    void annex(@PathVariable UUID id, @PathVariable int ordinal, @PathVariable int annex, HttpServletResponse response)
            throws IOException {
        FileController.send(contents.annex(new DossierId(id), ordinal, annex), name(ordinal, annex, ""), response);
    }

    @GetMapping("/desk/files/{id}/documents/{ordinal}/annexes/{annex}/renewed.pdf")
    void renewed(
            @PathVariable UUID id, @PathVariable int ordinal, @PathVariable int annex, HttpServletResponse response)
            throws IOException {
        FileController.send(
                contents.renewedAnnex(new DossierId(id), ordinal, annex), name(ordinal, annex, "-renewed"), response);
    }

    static String name(int ordinal, int annex, String suffix) {
        return "%03d-%02d%s.pdf".formatted(ordinal, annex, suffix);
    }
}
