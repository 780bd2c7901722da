package org.chancery.records.internal;

import java.io.ByteArrayInputStream;
import java.util.Map;
import org.chancery.platform.Blobs;
import org.chancery.records.DocumentAction;
import org.chancery.records.RecordNumber;
import org.chancery.signing.Signing;
import org.springframework.stereotype.Component;

/** Number, date and register row of a signed document; within the caller's transaction, so that nothing is skipped or doubled. */
@Component
class Numbering {
    private final DocumentStore documents;
    private final RegisterStore register;
    private final Numbers numbers;
    private final TypeStore types;
    private final Issuers issuers;
    private final Filling filling;

    Numbering(
            DocumentStore documents,
            RegisterStore register,
            Numbers numbers,
            TypeStore types,
            Issuers issuers,
            Filling filling) {
        this.documents = documents;
        this.register = register;
        this.numbers = numbers;
        this.types = types;
        this.issuers = issuers;
        this.filling = filling;
    }

    RecordNumber number(Outgoing document) {
        LifeCycle.require(document.state(), DocumentAction.NUMBER);
        DocumentType type = types.require(document.type());
        Issuer issuer = issuers.of(document.unit());
        RecordNumber number = numbers.take(issuer.agency(), type.series(), type.notation(issuer));
        Blobs.Blob pdf = filling.fill(document, number, issuer);
        documents.numbered(document, type.series(), number, pdf);
        register.insert(entry(document, type, issuer, number));
        return number;
    }

    private static Entry entry(Outgoing document, DocumentType type, Issuer issuer, RecordNumber number) {
        Outgoing.PersonalAct act = document.requireSigned();
        return new Entry(
                issuer.agency(),
                type.series(),
                number,
                document.unit(),
                type.code(),
                type.summary(document.subject()),
                document.source(),
                act.name(),
                String.join("; ", document.addressees()),
                issuer.keeper(),
                document.copies(),
                document.id());
    }

    /** Writes number and date into the fields that the personal signature leaves open. */
    @Component
    static class Filling {
        private final Signing signing;
        private final Blobs blobs;

        Filling(Signing signing, Blobs blobs) {
            this.signing = signing;
            this.blobs = blobs;
        }

        Blobs.Blob fill(Outgoing document, RecordNumber number, Issuer issuer) {
            Map<String, String> values = Map.of(
                    Signing.NUMBER_FIELD,
                    number.text(),
                    Signing.DATE_FIELD,
                    Dates.line(issuer.place().vi(), number.date()));
            byte[] filled = signing.fill(Pdfs.read(blobs, document.requirePdf()), values);
            return blobs.store(new ByteArrayInputStream(filled), PersonalSigning.LIMIT);
        }
    }
}
