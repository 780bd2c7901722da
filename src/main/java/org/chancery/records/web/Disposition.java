package org.chancery.records.web;

import java.nio.charset.StandardCharsets;
import org.chancery.records.DocumentView;
import org.chancery.records.RecordNumber;
import org.springframework.http.ContentDisposition;

/** The name under which a document is saved. */
final class Disposition {
    private Disposition() {}

    static String inline(DocumentView document) {
        RecordNumber number = document.number();
        String name = number == null ? "draft" : number.text().replace('/', '-') + "_" + number.date();
        return named(name);
    }

    /** @param name such as a number, whose slashes are not kept */
    static String named(String name) {
        return ContentDisposition.inline()
                .filename(name.replace('/', '-') + ".pdf", StandardCharsets.UTF_8)
                .build()
                .toString();
    }
}
