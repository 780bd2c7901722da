package org.chancery.drafting.internal;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.chancery.clearance.NeedToKnow;
import org.chancery.drafting.DraftAction;
import org.chancery.drafting.DraftState;
import org.chancery.drafting.DraftingError;
import org.chancery.drafting.Recipient;
import org.chancery.identity.Access;
import org.chancery.identity.Role;
import org.chancery.jooq.drafting.tables.records.DraftRecord;
import org.chancery.jooq.drafting.tables.records.RecipientRecord;
import org.chancery.platform.CurrentActor;
import org.springframework.stereotype.Component;

/** Which role does what with a draft, and who may see it: nobody, unless a role at the right unit says so. */
@Component
class DraftAccess {
    /** Draft, comment, submit. */
    static final Set<Role> WRITERS = EnumSet.of(Role.CONSULAR_OFFICER, Role.SIGNATORY, Role.CLERK);

    /** See the drafts of their unit. */
    static final Set<Role> READERS = EnumSet.of(Role.CONSULAR_OFFICER, Role.SIGNATORY, Role.CLERK, Role.AUDITOR);

    private static final Set<Role> CONTENT = EnumSet.of(Role.CONSULAR_OFFICER, Role.SIGNATORY);

    private final Access access;
    private final NeedToKnow knowledge;

    DraftAccess(Access access, NeedToKnow knowledge) {
        this.access = access;
        this.knowledge = knowledge;
    }

    boolean knows(DraftRecord draft) {
        return knowledge.mayKnow(draft.getId());
    }

    /** To who may not know it, it is not there, whatever their unit. */
    void requireKnown(DraftRecord draft) {
        knowledge.require(draft.getId(), DraftingError.NOT_FOUND);
    }

    /** Writes down that the current actor sees something of a restricted draft. */
    void looked(DraftRecord draft, String how) {
        knowledge.looked(draft.getId(), how);
    }

    static Set<Role> roles(DraftAction action, DraftState state) {
        return switch (action) {
            case EDIT, COMMENT, SUBMIT -> WRITERS;
            case APPROVE, SIGN -> EnumSet.of(Role.SIGNATORY);
            case CHECK_CONTENT -> CONTENT;
            case CHECK_FORM, NUMBER, ISSUE -> EnumSet.of(Role.CLERK);
            case REVOKE -> EnumSet.of(Role.SIGNATORY);
            case CONFIRM_RECALL -> WRITERS;
            case GIVE_UP -> state == DraftState.SIGNED || state == DraftState.NUMBERED ? keepers() : WRITERS;
            case RETURN ->
                state == DraftState.APPROVED
                        ? CONTENT
                        : EnumSet.of(state == DraftState.CONTENT_CHECKED ? Role.CLERK : Role.SIGNATORY);
        };
    }

    private static Set<Role> keepers() {
        return EnumSet.of(Role.CLERK, Role.SIGNATORY);
    }

    void require(DraftAction action, DraftRecord draft) {
        requireKnown(draft);
        access.requireAny(roles(action, DraftState.valueOf(draft.getState())), draft.getUnit());
    }

    void requireWriter(String unit) {
        access.requireAny(WRITERS, unit);
    }

    void requireClerk(String unit) {
        access.require(Role.CLERK, unit);
    }

    boolean writesAnywhere() {
        return WRITERS.stream().anyMatch(access::has);
    }

    /** @return what the current actor may do now, by role and by person */
    Set<DraftAction> allowed(DraftRecord draft, Standing standing) {
        String actor = CurrentActor.get().id();
        return DraftLifeCycle.actions(standing.state())
                .filter(action -> standing.refusal(action, actor).isEmpty())
                .filter(action ->
                        roles(action, standing.state()).stream().anyMatch(role -> access.may(role, draft.getUnit())))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(DraftAction.class)));
    }

    boolean keeps(DraftRecord draft) {
        return READERS.stream().anyMatch(role -> access.may(role, draft.getUnit()));
    }

    void requireKeeper(DraftRecord draft) {
        requireKnown(draft);
        access.requireAny(READERS, draft.getUnit());
    }

    /** Whoever keeps the draft sees it; who received the document sees that. */
    void requireReader(DraftRecord draft, List<RecipientRecord> recipients) {
        requireKnown(draft);
        boolean received = recipients.stream().anyMatch(recipient -> recipient.getSentAt() != null && isOf(recipient));
        if (!received) {
            requireKeeper(draft);
        }
    }

    private boolean isOf(RecipientRecord recipient) {
        return !recipient.getUnit().isEmpty()
                && READERS.stream().anyMatch(role -> access.may(role, recipient.getUnit()));
    }

    /** The unit confirms for itself, the issuing clerk for who stands outside. */
    boolean confirms(DraftRecord draft, RecipientRecord recipient) {
        boolean outside = recipient.getKind().equals(Recipient.Kind.OUTSIDE.name());
        return outside
                ? access.may(Role.CLERK, draft.getUnit())
                : WRITERS.stream().anyMatch(role -> access.may(role, recipient.getUnit()));
    }

    Set<String> scope(Set<Role> roles) {
        return access.scope(roles.toArray(Role[]::new));
    }
}
