package org.chancery.desk.web;

import java.util.Locale;

/** How a paper can be looked at, from its type as it was found in its bytes when it arrived. */
enum PaperKind {
    PDF,
    IMAGE,
    OTHER;

    static PaperKind of(String mediaType) {
        return switch (mediaType) {
            case "application/pdf" -> PDF;
            case "image/jpeg", "image/png" -> IMAGE;
            default -> OTHER;
        };
    }

    String slug() {
        return name().toLowerCase(Locale.ROOT);
    }
}
