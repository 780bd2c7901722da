package org.chancery.drafting.internal;

import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.chancery.drafting.Draft;
import org.chancery.drafting.DraftAction;
import org.chancery.drafting.DraftId;
import org.chancery.drafting.DraftingError;
import org.chancery.drafting.SignOutcome;
import org.chancery.drafting.SigningFolder;
import org.chancery.identity.Reauthentication;
import org.chancery.jooq.drafting.tables.records.DraftRecord;
import org.chancery.platform.CurrentActor;
import org.chancery.platform.Fault;
import org.chancery.platform.FaultCode;
import org.chancery.platform.PlatformFault;
import org.chancery.records.JointSigning;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** The signing folder: each document is signed in its own transaction. */
@Component
class Folder implements SigningFolder {
    private final DraftReading reading;
    private final DraftRowStore drafts;
    private final MarkStore marks;
    private final Sitting sitting;
    private final Reauthentication reauthentication;
    private final Clock clock;

    Folder(
            DraftReading reading,
            DraftRowStore drafts,
            MarkStore marks,
            Sitting sitting,
            Reauthentication reauthentication,
            Clock clock) {
        this.reading = reading;
        this.drafts = drafts;
        this.marks = marks;
        this.sitting = sitting;
        this.reauthentication = reauthentication;
        this.clock = clock;
    }

    @Override
    public List<Draft> waiting() {
        return reading.folder(SITTING);
    }

    @Override
    public Set<DraftId> marked() {
        return marks.standing().stream().map(DraftId::new).collect(Collectors.toSet());
    }

    @Override
    public void mark(DraftId id, int seen, boolean wanted) {
        DraftRecord row = reading.requireFor(DraftAction.SIGN, id);
        if (row.getVersion() != seen) {
            throw new Fault(DraftingError.VERSION_CHANGED);
        }
        drafts.standing(row).refusal(DraftAction.SIGN, CurrentActor.get().id()).ifPresent(error -> {
            throw new Fault(error);
        });
        if (wanted) {
            marks.put(id.value(), seen, clock.instant());
        } else {
            marks.remove(id.value());
        }
    }

    @Override
    public List<SignOutcome> sign(List<Wanted> wanted) {
        if (wanted.size() > SITTING) {
            throw new Fault(DraftingError.TOO_MANY, SITTING);
        }
        reauthentication.requireFresh();
        Map<Wanted, JointSigning.Done> made = sitting.begin(wanted);
        List<SignOutcome> outcomes = new ArrayList<>();
        for (Wanted one : wanted) {
            outcomes.add(sign(one, made));
        }
        return outcomes;
    }

    private SignOutcome sign(Wanted wanted, Map<Wanted, JointSigning.Done> made) {
        String subject = "";
        try {
            subject = reading.requireFor(DraftAction.SIGN, wanted.id()).getSubject();
            sitting.sign(wanted, made);
            marks.remove(wanted.id().value());
            return new SignOutcome.Signed(wanted.id(), subject);
        } catch (Fault refused) {
            return refused(wanted, subject, refused.code(), refused.arguments());
        } catch (DataAccessException | UncheckedIOException away) {
            return refused(wanted, subject, PlatformFault.AWAY, List.of());
        }
    }

    private static SignOutcome refused(Wanted wanted, String subject, FaultCode code, List<Object> arguments) {
        return new SignOutcome.Refused(wanted.id(), subject, code.code(), code.messageKey(), arguments);
    }
}
