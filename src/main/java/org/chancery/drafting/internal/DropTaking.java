package org.chancery.drafting.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.chancery.drafting.Dispatch;
import org.chancery.drafting.Draft;
import org.chancery.drafting.DraftFile;
import org.chancery.drafting.DraftFiles;
import org.chancery.drafting.DraftId;
import org.chancery.drafting.DraftPlan;
import org.chancery.drafting.DraftText;
import org.chancery.drafting.DraftingError;
import org.chancery.drafting.Drafts;
import org.chancery.drafting.internal.DropStore.Laid;
import org.chancery.drafting.internal.DropStore.Open;
import org.chancery.identity.Person;
import org.chancery.notices.NoticeOrder;
import org.chancery.notices.Notices;
import org.chancery.platform.Actor;
import org.chancery.platform.CurrentActor;
import org.chancery.platform.Fault;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Makes a version of a saved file, in the name of its drafter and through the doors through which an upload comes. */
@Component
class DropTaking {
    private final DropDisk disk;
    private final DropPeople people;
    private final DraftFiles files;
    private final Drafts drafts;
    private final Notices notices;
    private final MessageSource messages;

    DropTaking(
            DropDisk disk,
            DropPeople people,
            DraftFiles files,
            Drafts drafts,
            Notices notices,
            MessageSource messages) {
        this.disk = disk;
        this.people = people;
        this.files = files;
        this.drafts = drafts;
        this.notices = notices;
        this.messages = messages;
    }

    void take(Path file, Open draft) throws IOException {
        Person person = people.person(draft.drafter()).orElseThrow(() -> new Fault(DraftingError.NOT_FOUND));
        Actor actor = new Actor(person.id().toString(), person.name(), Actor.Kind.OFFICIAL, "drop folder");
        try {
            CurrentActor.runAs(actor, () -> revise(file, draft));
        } catch (UncheckedIOException unreadable) {
            throw unreadable.getCause();
        }
    }

    private void revise(Path file, Open open) {
        DraftFile kept = receive(file);
        Draft draft = drafts.find(new DraftId(open.draft())).orElseThrow(() -> new Fault(DraftingError.NOT_FOUND));
        DraftPlan plan = new DraftPlan(
                draft.unit(),
                draft.type(),
                draft.subject(),
                draft.recipients().stream().map(Dispatch::recipient).toList(),
                draft.urgency(),
                draft.signerId(),
                draft.authority(),
                draft.copies(),
                new DraftText.Uploaded(kept.id()));
        drafts.revise(draft.id(), open.version(), plan, "drop/" + kept.id());
    }

    private DraftFile receive(Path file) {
        try (InputStream content = disk.open(file)) {
            return files.receive(file.getFileName().toString(), content);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** @return why it was refused, in the drafter's language */
    String why(Fault refused, Open draft) {
        return people.person(draft.drafter())
                .map(person -> messages.getMessage(
                        refused.code().messageKey(), refused.arguments().toArray(), "", person.language()))
                .orElse("");
    }

    void tell(Open draft, Path file, String what, String why) throws IOException {
        tell(draft.draft(), draft.drafter(), draft.subject(), file, what, why);
    }

    void tell(Laid laid, Path file, String what, String why) throws IOException {
        tell(laid.draft(), laid.person(), laid.name(), file, what, why);
    }

    /** Once for each state of the file, before it is put beside. */
    private void tell(UUID draft, String drafter, String subject, Path file, String what, String why)
            throws IOException {
        String seen = disk.sha256(file);
        people.person(drafter)
                .ifPresent(person -> notices.send(new NoticeOrder(
                        person.email(),
                        "drafting-drop",
                        person.language(),
                        Map.of(
                                "name", person.name(),
                                "subject", subject,
                                "what", what,
                                "why", why,
                                "draft", draft.toString()),
                        "drop/" + draft + "/" + what + "/" + seen)));
    }
}
