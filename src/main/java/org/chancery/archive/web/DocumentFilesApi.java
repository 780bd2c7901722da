package org.chancery.archive.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.chancery.archive.DocumentFiles;
import org.chancery.archive.DocumentKind;
import org.chancery.archive.Dossier;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** From a document to its files, for officials' programs. */
@RestController
@RequestMapping("/api/desk/files")
@Tag(name = "Files")
class DocumentFilesApi {
    private final DocumentFiles files;

    DocumentFilesApi(DocumentFiles files) {
        this.files = files;
    }

    @GetMapping("/holding")
    @Operation(summary = "The files that hold a document, of those that one may see")
    List<Dossier> holding(@RequestParam DocumentKind kind, @RequestParam UUID document) {
        return files.holding(kind, document);
    }

    @GetMapping("/open")
    @Operation(summary = "Open files into which one may put documents, newest first, at most 200")
    List<Dossier> open() {
        return files.open();
    }
}
