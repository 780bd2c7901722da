package org.chancery.incoming.internal;

import static org.chancery.testing.Acting.as;

import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.chancery.casework.Applicant;
import org.chancery.identity.People;
import org.chancery.incoming.ArrivalOrder;
import org.chancery.incoming.IncomingDocument;
import org.chancery.incoming.IncomingDocuments;
import org.chancery.incoming.IncomingFiles;
import org.chancery.incoming.Instruction;
import org.chancery.incoming.Registration;
import org.chancery.incoming.Urgency;
import org.chancery.platform.Actor;

/** The people of a sample mission at work on incoming documents. */
public record ArrivalRoom(IncomingDocuments documents, IncomingFiles files, People people, String place) {
    public Actor clerk() {
        return actor("clerk-" + place);
    }

    public Actor leader() {
        return actor("signatory-" + place);
    }

    public Actor officer() {
        return actor("officer-" + place);
    }

    public Actor actor(String sample) {
        return people.actor(people.sample(sample).orElseThrow().person(), "test");
    }

    public String unit() {
        return people.sample("clerk-" + place)
                .orElseThrow()
                .assignments()
                .getFirst()
                .unitCode();
    }

    public static LocalDate today() {
        return ArrivalPlaces.day(Clock.systemUTC().instant());
    }

    public static String key() {
        return UUID.randomUUID().toString();
    }

    /** A fresh file of the clerk, and what is known of its document. */
    public ArrivalOrder order(String code, Urgency urgency) {
        UUID file = as(clerk(), () -> files.receive("công văn.pdf", new ByteArrayInputStream(Applicant.pdf())))
                .id();
        return new ArrivalOrder(
                unit(), "Bộ Công Thương", code, today(), "Công văn", "phối hợp", urgency, null, file, false);
    }

    public IncomingDocument registered(Urgency urgency) {
        ArrivalOrder order = order(UUID.randomUUID().toString().substring(0, 8) + "/BCT", urgency);
        Registration done = as(clerk(), () -> documents.register(order, key()));
        return ((Registration.Registered) done).document();
    }

    public IncomingDocument assigned(Urgency urgency, LocalDate due) {
        IncomingDocument document = registered(urgency);
        Instruction word = new Instruction("Nghiên cứu, trả lời", unit(), List.of(), due);
        return as(leader(), () -> documents.assign(document.id(), word, key()));
    }
}
