package org.chancery.casework.web;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.chancery.casework.CaseFile;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Files of cases as answers that no cache keeps. */
final class Download {
    private Download() {}

    static ResponseEntity<InputStreamResource> attachment(CaseFile file, InputStream content) {
        return answer(file, content, ContentDisposition.attachment());
    }

    static ResponseEntity<InputStreamResource> inline(CaseFile file, InputStream content) {
        return answer(file, content, ContentDisposition.inline());
    }

    private static ResponseEntity<InputStreamResource> answer(
            CaseFile file, InputStream content, ContentDisposition.Builder disposition) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.mediaType()))
                .contentLength(file.size())
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        disposition
                                .filename(file.fileName(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(new InputStreamResource(content));
    }
}
