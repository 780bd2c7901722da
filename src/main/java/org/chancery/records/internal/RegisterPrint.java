package org.chancery.records.internal;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.chancery.records.RegisterRow;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;

/** The register on paper: A4 across, with the cover fields of Decree 30/2020/NĐ-CP, Appendix IV. */
@Component
class RegisterPrint {
    private final Renderer renderer;
    private final DocumentPages pages;

    RegisterPrint(Renderer renderer, DocumentPages pages) {
        this.renderer = renderer;
        this.pages = pages;
    }

    byte[] pdf(Issuer issuer, String series, int year, List<RegisterRow> rows) {
        Context context = new Context(Locale.of("vi"));
        context.setVariables(Map.of("agency", issuer.name().vi(), "series", series, "year", year, "rows", rows));
        return renderer.pdf(pages.process("register", context));
    }
}
