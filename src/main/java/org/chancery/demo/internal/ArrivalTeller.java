package org.chancery.demo.internal;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.chancery.demo.internal.SampleArrival.End;
import org.chancery.identity.Role;
import org.chancery.incoming.ArrivalOrder;
import org.chancery.incoming.Completion;
import org.chancery.incoming.IncomingDocuments;
import org.chancery.incoming.IncomingFiles;
import org.chancery.incoming.IncomingId;
import org.chancery.incoming.Instruction;
import org.chancery.incoming.Registration;
import org.chancery.incoming.ReturnReason;
import org.chancery.platform.Hanoi;
import org.chancery.platform.SampleTime;
import org.springframework.stereotype.Component;

/** Registers invented incoming documents of a unit and has them handled, each as far as its story goes. */
@Component
class ArrivalTeller {
    private final IncomingDocuments documents;
    private final IncomingFiles files;
    private final Cast cast;

    ArrivalTeller(IncomingDocuments documents, IncomingFiles files, Cast cast) {
        this.documents = documents;
        this.files = files;
        this.cast = cast;
    }

    /** Those of a unit that came before; told again, each is found there already and left alone. */
    void tell(String unit, Instant begun) throws Exception {
        for (SampleArrival arrival : SampleArrival.all()) {
            Instant came = begun.minus(Duration.ofDays(arrival.daysAgo()));
            SampleTime.at(came, () -> {
                tell(unit, arrival, day(came));
                return arrival;
            });
        }
    }

    private void tell(String unit, SampleArrival arrival, LocalDate day) throws Exception {
        Registration taken = cast.as(
                Role.CLERK,
                unit,
                () -> documents.register(
                        order(unit, arrival, day), UUID.randomUUID().toString()));
        if (taken instanceof Registration.Registered registered) {
            handle(unit, arrival, registered.document().id(), day);
        }
    }

    private ArrivalOrder order(String unit, SampleArrival arrival, LocalDate day) {
        byte[] pdf = SampleLetter.of(arrival, day.toString());
        UUID file =
                files.receive("cong-van-mau.pdf", new ByteArrayInputStream(pdf)).id();
        return new ArrivalOrder(
                unit,
                arrival.issuer(),
                arrival.code(),
                day,
                "Công văn",
                arrival.subject(),
                arrival.urgency(),
                null,
                file,
                false);
    }

    private void handle(String unit, SampleArrival arrival, IncomingId id, LocalDate day) throws Exception {
        End end = arrival.end();
        if (end == End.RETURNED) {
            cast.as(
                    Role.CLERK,
                    unit,
                    () -> documents.giveBack(
                            id, ReturnReason.MISDIRECTED, "Gửi nhầm nơi nhận (mẫu)", key(unit, arrival, "return")));
        } else if (end != End.REGISTERED) {
            Instruction word = new Instruction(
                    "Nghiên cứu, đề xuất trả lời (mẫu)", unit, List.of(), day.plusDays(end == End.LATE ? 5 : 14));
            cast.as(Role.SIGNATORY, unit, () -> documents.assign(id, word, key(unit, arrival, "assign")));
            work(unit, arrival, id);
        }
    }

    private void work(String unit, SampleArrival arrival, IncomingId id) throws Exception {
        if (arrival.end() == End.WORKING || arrival.end() == End.LATE) {
            cast.as(
                    Role.CONSULAR_OFFICER,
                    unit,
                    () -> documents.progress(id, "Đang lấy ý kiến các đơn vị (mẫu)", key(unit, arrival, "progress")));
        } else if (arrival.end() == End.ANSWERED) {
            Completion answer = new Completion("", "Đã trao đổi và thống nhất với cơ quan gửi (mẫu)");
            cast.as(Role.CONSULAR_OFFICER, unit, () -> documents.finish(id, answer, key(unit, arrival, "finish")));
        }
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, Hanoi.ZONE);
    }

    private static String key(String unit, SampleArrival arrival, String act) {
        return "sample/" + unit + "/" + arrival.code() + "/" + act;
    }
}
