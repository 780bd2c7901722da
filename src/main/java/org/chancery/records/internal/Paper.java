package org.chancery.records.internal;

import org.chancery.platform.Blobs;
import org.chancery.records.DraftOrder;
import org.chancery.records.ReadyPaper;
import org.chancery.records.SignOrder;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** How a document looks on paper. */
@Component
class Paper {
    private final Renderer renderer;
    private final TypeStore types;
    private final Issuers issuers;
    private final Blobs blobs;

    Paper(Renderer renderer, TypeStore types, Issuers issuers, Blobs blobs) {
        this.renderer = renderer;
        this.types = types;
        this.issuers = issuers;
        this.blobs = blobs;
    }

    SignatureBlock block(Outgoing document, SignOrder order, String name) {
        return SignatureBlock.of(order.prefix(), issuers.of(document.unit()), order.position(), name);
    }

    Rendered render(Outgoing document, SignatureBlock block) {
        if (document.template().equals(DraftOrder.READY)) {
            ReadyPaper paper = JsonMapper.shared()
                    .treeToValue(
                            JsonMapper.shared().readTree(document.model()).get(DraftOrder.READY), ReadyPaper.class);
            return new Rendered(Pdfs.read(blobs, paper.sha256()), paper.fields(), paper.signature());
        }
        return renderer.render(document, issuers.of(document.unit()), types.require(document.type()), block);
    }
}
