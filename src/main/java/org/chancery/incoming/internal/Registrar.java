package org.chancery.incoming.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.chancery.incoming.ArrivalOrder;
import org.chancery.incoming.IncomingError;
import org.chancery.incoming.IncomingFile;
import org.chancery.incoming.IncomingState;
import org.chancery.incoming.Registration.Twin;
import org.chancery.jooq.incoming.tables.records.DocumentRecord;
import org.chancery.platform.CurrentActor;
import org.chancery.platform.Fault;
import org.chancery.platform.Folding;
import org.chancery.platform.Idempotency;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Registers what arrived: number, row, history and ledger in one transaction. */
@Component
class Registrar {
    private static final String SCOPE = "incoming";
    private final ArrivalStore documents;
    private final ArrivalNumbers numbers;
    private final ArrivalFileStore files;
    private final Idempotency commands;
    private final ArrivalJournal journal;
    private final ArrivalPlaces places;

    Registrar(
            ArrivalStore documents,
            ArrivalNumbers numbers,
            ArrivalFileStore files,
            Idempotency commands,
            ArrivalJournal journal,
            ArrivalPlaces places) {
        this.documents = documents;
        this.numbers = numbers;
        this.files = files;
        this.commands = commands;
        this.journal = journal;
        this.places = places;
    }

    /** @return the document that the same command made before */
    Optional<UUID> earlier(ArrivalOrder order, String key) {
        return commands.earlier(SCOPE, key, order);
    }

    /** @return documents that look like the one to be registered; none where somebody said to go on */
    List<Twin> twins(ArrivalOrder order) {
        return order.confirmed()
                ? List.of()
                : documents.twins(
                        places.agency(order.unit()).code(), TwinKey.of(order.issuer(), order.code(), order.dated()));
    }

    /** @return empty where documents look like it: nothing is written then; who registers the like at the same instant waits for the other */
    @Transactional
    Optional<UUID> register(ArrivalOrder order, String key) {
        String agency = places.agency(order.unit()).code();
        documents.holdTwins(agency, TwinKey.of(order.issuer(), order.code(), order.dated()));
        if (earlier(order, key).isEmpty() && !twins(order).isEmpty()) {
            return Optional.empty();
        }
        UUID id = UUID.randomUUID();
        Optional<UUID> before = commands.begin(SCOPE, key, order, id);
        return before.isPresent() ? before : Optional.of(numbered(id, order, agency));
    }

    private UUID numbered(UUID id, ArrivalOrder order, String agency) {
        IncomingFile file = files.mine(order.file()).orElseThrow(() -> new Fault(IncomingError.FILE_UNKNOWN));
        ArrivalNumbers.Taken taken = numbers.take(agency, order.receivedAt());
        if (order.dated().isAfter(taken.arrived())) {
            throw new Fault(IncomingError.DATED_AFTER_RECEIPT);
        }
        DocumentRecord row = row(id, order, agency, taken);
        documents.insert(row);
        journal.registered(
                row,
                Map.of(
                        "number", taken.number(),
                        "year", taken.year(),
                        "agency", agency,
                        "sha256", file.sha256(),
                        "authentic", file.report().verdict()));
        return id;
    }

    private DocumentRecord row(UUID id, ArrivalOrder order, String agency, ArrivalNumbers.Taken taken) {
        DocumentRecord row = new DocumentRecord();
        row.setId(id);
        row.setUnit(order.unit());
        row.setAgency(agency);
        row.setYear((short) taken.year());
        row.setNumber(taken.number());
        row.setReceivedAt(taken.receivedAt());
        row.setArrived(taken.arrived());
        row.setRegisteredAt(taken.registeredAt());
        row.setRegisteredBy(CurrentActor.get().name());
        row.setHandOverBy(places.handOverBy(order.unit(), taken.arrived(), order.urgency()));
        row.setIssuer(order.issuer());
        row.setCode(order.code());
        row.setDated(order.dated());
        row.setTwinKey(TwinKey.of(order.issuer(), order.code(), order.dated()));
        row.setType(order.type());
        row.setSubject(order.subject());
        row.setUrgency((short) order.urgency().ordinal());
        row.setFile(order.file());
        row.setSearch(Folding.fold(String.join(
                " ", Long.toString(taken.number()), order.code(), order.issuer(), order.type(), order.subject())));
        row.setState(IncomingState.REGISTERED.name());
        return row;
    }
}
