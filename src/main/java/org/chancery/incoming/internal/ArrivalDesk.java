package org.chancery.incoming.internal;

import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.chancery.identity.Unit;
import org.chancery.incoming.ArrivalOrder;
import org.chancery.incoming.Cancellation;
import org.chancery.incoming.Completion;
import org.chancery.incoming.IncomingAction;
import org.chancery.incoming.IncomingDocument;
import org.chancery.incoming.IncomingDocuments;
import org.chancery.incoming.IncomingFilter;
import org.chancery.incoming.IncomingId;
import org.chancery.incoming.IncomingStep;
import org.chancery.incoming.IncomingTab;
import org.chancery.incoming.Instruction;
import org.chancery.incoming.Registration;
import org.chancery.incoming.ReturnReason;
import org.chancery.platform.Slice;
import org.springframework.stereotype.Component;

/** Incoming documents: asks who may and whether the order can be carried out, then has it done. */
@Component
class ArrivalDesk implements IncomingDocuments {
    private final Registrar registrar;
    private final Handling handling;
    private final ArrivalReading reading;
    private final ArrivalChecks checks;
    private final ArrivalAccess access;

    ArrivalDesk(
            Registrar registrar,
            Handling handling,
            ArrivalReading reading,
            ArrivalChecks checks,
            ArrivalAccess access) {
        this.registrar = registrar;
        this.handling = handling;
        this.reading = reading;
        this.checks = checks;
        this.access = access;
    }

    @Override
    public Registration register(ArrivalOrder order, String key) {
        access.requireClerk(order.unit());
        ArrivalOrder checked = checks.clean(order);
        Optional<UUID> before = registrar.earlier(checked, key);
        if (before.isPresent()) {
            return new Registration.Registered(reading.view(before.get()));
        }
        return registrar
                .register(checked, key)
                .<Registration>map(id -> new Registration.Registered(reading.view(id)))
                .orElseGet(() -> new Registration.Doubtful(registrar.twins(checked)));
    }

    @Override
    public IncomingDocument assign(IncomingId id, Instruction instruction, String key) {
        IncomingDocument document = reading.requireFor(IncomingAction.ASSIGN, id);
        handling.assign(id, checks.clean(document, instruction), key);
        return reading.view(id.value());
    }

    @Override
    public IncomingDocument progress(IncomingId id, String note, String key) {
        reading.requireFor(IncomingAction.PROGRESS, id);
        handling.progress(id, checks.note("note", note, true), key);
        return reading.view(id.value());
    }

    @Override
    public IncomingDocument finish(IncomingId id, Completion completion, String key) {
        reading.requireFor(IncomingAction.FINISH, id);
        handling.finish(id, checks.clean(completion), key);
        return reading.view(id.value());
    }

    @Override
    public IncomingDocument giveBack(IncomingId id, ReturnReason reason, String note, String key) {
        reading.requireFor(IncomingAction.GIVE_BACK, id);
        handling.giveBack(id, reason, checks.note("note", note, true), key);
        return reading.view(id.value());
    }

    @Override
    public IncomingDocument chase(IncomingId id, String note, String key) {
        reading.requireFor(IncomingAction.CHASE, id);
        handling.chase(id, checks.note("note", note, true), key);
        return reading.view(id.value());
    }

    @Override
    public IncomingDocument cancel(IncomingId id, Cancellation order, String key) {
        reading.requireFor(IncomingAction.CANCEL, id);
        handling.cancel(id, checks.clean(order), key);
        return reading.view(id.value());
    }

    @Override
    public Optional<IncomingDocument> find(IncomingId id) {
        return reading.find(id);
    }

    @Override
    public Slice<IncomingDocument> list(IncomingFilter filter) {
        return reading.list(filter);
    }

    @Override
    public Map<IncomingTab, Long> counts() {
        return reading.counts();
    }

    @Override
    public List<IncomingStep> history(IncomingId id) {
        return reading.history(id);
    }

    @Override
    public InputStream content(IncomingId id) {
        return reading.content(id);
    }

    @Override
    public byte[] picture(IncomingId id, int page) {
        return reading.picture(id, page);
    }

    @Override
    public List<Unit> handlers(IncomingDocument document) {
        return checks.handlers(document);
    }
}
