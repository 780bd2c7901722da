package org.chancery.records.internal;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.chancery.platform.Blobs;
import org.chancery.records.DraftOrder;
import org.chancery.records.PaperType;
import org.chancery.records.Papers;
import org.chancery.records.ReadyPaper;
import org.chancery.records.SignOrder;
import org.springframework.stereotype.Component;

/** Writes documents that are approved and checked before they are signed. */
@Component
class Composing implements Papers {
    private final Drafting drafting;
    private final Paper paper;
    private final TypeStore types;
    private final Blobs blobs;

    Composing(Drafting drafting, Paper paper, TypeStore types, Blobs blobs) {
        this.drafting = drafting;
        this.paper = paper;
        this.types = types;
        this.blobs = blobs;
    }

    @Override
    public ReadyPaper compose(DraftOrder order, SignOrder sign, String signer) {
        Outgoing document = drafting.document(order);
        Rendered rendered = paper.render(document, paper.block(document, sign, signer));
        Blobs.Blob blob = blobs.store(new ByteArrayInputStream(rendered.pdf()), PersonalSigning.LIMIT);
        return new ReadyPaper(blob.sha256(), document.code(), rendered.fields(), rendered.signature());
    }

    @Override
    public List<PaperType> types() {
        return types.written();
    }
}
