package org.chancery.signing.web;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.chancery.platform.Fault;
import org.chancery.platform.PlatformFault;
import org.chancery.signing.Authority;
import org.chancery.signing.Authority.Publication;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Time stamps (RFC 3161) and certificates of the embedded authority, for outside programs. */
@RestController
class AuthorityController {
    private static final String QUERY = "application/timestamp-query";
    private static final String REPLY = "application/timestamp-reply";
    private static final int LONGEST_QUERY = 8 * 1024;
    private static final Map<String, Publication> FILES = Map.of(
            "root.crt", Publication.ROOT_CERTIFICATE,
            "issuing.crt", Publication.ISSUING_CERTIFICATE,
            "root.crl", Publication.ROOT_REVOCATIONS,
            "issuing.crl", Publication.ISSUING_REVOCATIONS);

    private final Authority authority;

    AuthorityController(Authority authority) {
        this.authority = authority;
    }

    @PostMapping(path = "/tsa", consumes = QUERY, produces = REPLY)
    byte[] timestamp(InputStream body) throws IOException {
        byte[] query = body.readNBytes(LONGEST_QUERY);
        return authority.timestamp(query).orElseThrow(() -> new Fault(PlatformFault.NOT_FOUND));
    }

    @GetMapping("/pki/{file}")
    ResponseEntity<byte[]> publication(@PathVariable String file) {
        Publication publication = FILES.get(file);
        if (publication == null) {
            throw new Fault(PlatformFault.NOT_FOUND);
        }
        byte[] bytes = authority.publication(publication).orElseThrow(() -> new Fault(PlatformFault.NOT_FOUND));
        String type = file.endsWith(".crl") ? "application/pkix-crl" : "application/pkix-cert";
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(type))
                .cacheControl(CacheControl.noCache())
                .body(bytes);
    }
}
