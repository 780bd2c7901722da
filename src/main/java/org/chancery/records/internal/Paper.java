package org.chancery.records.internal;

import org.chancery.records.SignOrder;
import org.springframework.stereotype.Component;

/** How a document looks on paper. */
@Component
class Paper {
    private final Renderer renderer;
    private final TypeStore types;
    private final Issuers issuers;

    Paper(Renderer renderer, TypeStore types, Issuers issuers) {
        this.renderer = renderer;
        this.types = types;
        this.issuers = issuers;
    }

    SignatureBlock block(Outgoing document, SignOrder order, String name) {
        return SignatureBlock.of(order.prefix(), issuers.of(document.unit()), order.position(), name);
    }

    Rendered render(Outgoing document, SignatureBlock block) {
        return renderer.render(document, issuers.of(document.unit()), types.require(document.type()), block);
    }
}
