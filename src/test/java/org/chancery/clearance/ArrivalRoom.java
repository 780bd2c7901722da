package org.chancery.clearance;

import static org.chancery.testing.Acting.as;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.UUID;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.chancery.identity.People;
import org.chancery.incoming.ArrivalOrder;
import org.chancery.incoming.IncomingDocument;
import org.chancery.incoming.IncomingDocuments;
import org.chancery.incoming.IncomingFiles;
import org.chancery.incoming.Registration;
import org.chancery.incoming.Urgency;
import org.chancery.platform.Actor;

/** The people of a sample mission and what comes to them. */
record ArrivalRoom(IncomingDocuments documents, IncomingFiles files, People people, String place, String unit) {
    Actor clerk() {
        return actor("clerk-" + place);
    }

    Actor leader() {
        return actor("signatory-" + place);
    }

    Actor actor(String sample) {
        return people.actor(people.sample(sample).orElseThrow().person(), "test");
    }

    static UUID id(Actor actor) {
        return UUID.fromString(actor.id());
    }

    static String key() {
        return UUID.randomUUID().toString();
    }

    /** @return a document that the clerk registered */
    IncomingDocument arrived(String code, String subject) {
        return as(clerk(), () -> {
            UUID file = files.receive("x.pdf", new ByteArrayInputStream(pdf())).id();
            ArrivalOrder order = new ArrivalOrder(
                    unit,
                    "Bộ Công Thương",
                    code,
                    LocalDate.of(2026, 1, 5),
                    "Công văn",
                    subject,
                    Urgency.NORMAL,
                    null,
                    file,
                    false);
            return ((Registration.Registered) documents.register(order, key())).document();
        });
    }

    static byte[] pdf() {
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
