package org.chancery.records.web;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** The validation report for experts as a file. */
final class ExpertReport {
    private ExpertReport() {}

    static ResponseEntity<byte[]> download(byte[] report) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_XML)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"validation-report.xml\"")
                .body(report);
    }
}
