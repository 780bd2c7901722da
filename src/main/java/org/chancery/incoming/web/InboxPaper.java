package org.chancery.incoming.web;

import java.nio.charset.StandardCharsets;
import org.chancery.incoming.Inbox;
import org.chancery.incoming.InboxItem;
import org.chancery.incoming.IncomingError;
import org.chancery.platform.Fault;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A paper of the inbox as an answer: shown where it is a PDF, else only given out. */
final class InboxPaper {
    private InboxPaper() {}

    static ResponseEntity<InputStreamResource> answer(InboxItem item, int paper, Inbox inbox) {
        InboxItem.Paper asked = item.papers().stream()
                .filter(one -> one.number() == paper)
                .findFirst()
                .orElseThrow(() -> new Fault(IncomingError.NOT_FOUND));
        var shown = asked.isPdf() ? ContentDisposition.inline() : ContentDisposition.attachment();
        return ResponseEntity.ok()
                .contentType(asked.isPdf() ? MediaType.APPLICATION_PDF : MediaType.APPLICATION_OCTET_STREAM)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        shown.filename(asked.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(new InputStreamResource(inbox.open(item.id(), paper)));
    }
}
