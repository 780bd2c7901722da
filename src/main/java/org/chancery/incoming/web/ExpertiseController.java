package org.chancery.incoming.web;

import java.io.InputStream;
import java.util.UUID;
import org.chancery.incoming.IncomingDocument;
import org.chancery.incoming.IncomingDocuments;
import org.chancery.incoming.IncomingError;
import org.chancery.incoming.IncomingId;
import org.chancery.incoming.SignatureExpertise;
import org.chancery.platform.Fault;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Signatures of an incoming document for experts: what each signer signed, and the report of the standard. */
@Controller
class ExpertiseController {
    private final IncomingDocuments documents;
    private final SignatureExpertise expertise;

    ExpertiseController(IncomingDocuments documents, SignatureExpertise expertise) {
        this.documents = documents;
        this.expertise = expertise;
    }

    @GetMapping("/desk/incoming/{id}/signatures")
    String page(@PathVariable UUID id, Model model) {
        IncomingDocument document =
                documents.find(new IncomingId(id)).orElseThrow(() -> new Fault(IncomingError.NOT_FOUND));
        model.addAttribute("document", document);
        model.addAttribute("revisions", expertise.revisions(document.id()));
        return "incoming/signatures";
    }

    @GetMapping("/desk/incoming/{id}/signatures/report.xml")
    ResponseEntity<byte[]> report(@PathVariable UUID id) {
        byte[] report = expertise.report(new IncomingId(id)).orElseThrow(() -> new Fault(IncomingError.NOT_FOUND));
        return file("validation-report.xml", MediaType.APPLICATION_XML).body(report);
    }

    @GetMapping("/desk/incoming/{id}/signatures/{number}.pdf")
    ResponseEntity<InputStreamResource> revision(@PathVariable UUID id, @PathVariable int number) {
        InputStream content = expertise.revision(new IncomingId(id), number);
        return file("signed-" + number + ".pdf", MediaType.APPLICATION_PDF).body(new InputStreamResource(content));
    }

    static ResponseEntity.BodyBuilder file(String name, MediaType type) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"");
    }
}
