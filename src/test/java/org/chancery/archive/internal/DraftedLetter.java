package org.chancery.archive.internal;

import static org.chancery.testing.Acting.as;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.chancery.drafting.Authority;
import org.chancery.drafting.Draft;
import org.chancery.drafting.DraftAction;
import org.chancery.drafting.DraftId;
import org.chancery.drafting.DraftPlan;
import org.chancery.drafting.DraftText;
import org.chancery.drafting.Drafts;
import org.chancery.drafting.Recipient;
import org.chancery.drafting.SigningFolder;
import org.chancery.drafting.Urgency;
import org.chancery.platform.Actor;

/** Writes official letters at the desk and brings them to their issue. */
record DraftedLetter(ArchiveRoom room, Drafts drafts, SigningFolder folder) {
    /**
     * Issues one.
     *
     * @param comment of its head; none where empty
     * @param meanwhile what the officer does to the draft before it is submitted
     */
    Draft issued(String body, String comment, Consumer<DraftId> meanwhile) {
        DraftPlan plan = new DraftPlan(
                room.unit,
                "CV",
                "trao đổi công tác",
                List.of(new Recipient(Recipient.Kind.OUTSIDE, "", "Bộ Công Thương", "")),
                Urgency.NORMAL,
                UUID.fromString(room.head.id()),
                Authority.ofHead(),
                1,
                new DraftText.Written(body));
        Draft draft = as(room.officer, () -> drafts.begin(plan, key()));
        if (!comment.isEmpty()) {
            act(room.head, draft, DraftAction.COMMENT, comment);
        }
        as(room.officer, () -> {
            meanwhile.accept(draft.id());
            return draft;
        });
        act(room.officer, draft, DraftAction.SUBMIT, "");
        act(room.head, draft, DraftAction.APPROVE, "");
        act(room.head, draft, DraftAction.CHECK_CONTENT, "");
        act(room.clerk, draft, DraftAction.CHECK_FORM, "");
        as(room.head, () -> folder.sign(List.of(new SigningFolder.Wanted(draft.id(), draft.version()))));
        act(room.clerk, draft, DraftAction.NUMBER, "");
        return act(room.clerk, draft, DraftAction.ISSUE, "");
    }

    private Draft act(Actor actor, Draft draft, DraftAction action, String note) {
        return as(actor, () -> drafts.act(draft.id(), action, draft.version(), note, key()));
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }
}
