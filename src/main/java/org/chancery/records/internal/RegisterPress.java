package org.chancery.records.internal;

import java.util.Locale;
import java.util.Map;
import org.chancery.records.RegisterBook;
import org.chancery.records.RegisterPrinter;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;

/** Sets registers for paper: the cover fields, then the table, whose heading stands on each page. */
@Component
class RegisterPress implements RegisterPrinter {
    private final Renderer renderer;
    private final DocumentPages pages;

    RegisterPress(Renderer renderer, DocumentPages pages) {
        this.renderer = renderer;
        this.pages = pages;
    }

    @Override
    public byte[] pdf(RegisterBook book) {
        Context context = new Context(Locale.of("vi"));
        context.setVariables(Map.of("book", book, "capitals", Issuers.capitals(book.title())));
        return renderer.pdf(pages.process("register", context));
    }
}
