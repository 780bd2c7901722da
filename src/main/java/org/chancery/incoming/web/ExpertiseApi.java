package org.chancery.incoming.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.chancery.incoming.IncomingError;
import org.chancery.incoming.IncomingId;
import org.chancery.incoming.SignatureExpertise;
import org.chancery.incoming.SignatureExpertise.SignedRevision;
import org.chancery.platform.Fault;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Signatures of an incoming document for experts' programs. */
@RestController
@RequestMapping("/api/desk/incoming/{id}/signatures")
@Tag(name = "Incoming documents")
class ExpertiseApi {
    private final SignatureExpertise expertise;

    ExpertiseApi(SignatureExpertise expertise) {
        this.expertise = expertise;
    }

    @GetMapping
    @Operation(summary = "What each signer signed, in order, examined anew")
    List<SignedRevision> revisions(@PathVariable UUID id) {
        return expertise.revisions(new IncomingId(id));
    }

    @GetMapping(path = "/report", produces = MediaType.APPLICATION_XML_VALUE)
    @Operation(summary = "The validation report of ETSI TS 119 102-2; 404 where nobody signed")
    ResponseEntity<byte[]> report(@PathVariable UUID id) {
        return ExpertiseController.file("validation-report.xml", MediaType.APPLICATION_XML)
                .body(expertise.report(new IncomingId(id)).orElseThrow(() -> new Fault(IncomingError.NOT_FOUND)));
    }

    @GetMapping(path = "/{number}/content", produces = MediaType.APPLICATION_PDF_VALUE)
    @Operation(summary = "The file as that signer saw it")
    ResponseEntity<InputStreamResource> revision(@PathVariable UUID id, @PathVariable int number) {
        return ExpertiseController.file("signed-" + number + ".pdf", MediaType.APPLICATION_PDF)
                .body(new InputStreamResource(expertise.revision(new IncomingId(id), number)));
    }
}
