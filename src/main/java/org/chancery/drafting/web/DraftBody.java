package org.chancery.drafting.web;

import java.util.List;
import java.util.UUID;
import org.chancery.drafting.Authority;
import org.chancery.drafting.DraftPlan;
import org.chancery.drafting.DraftPurpose;
import org.chancery.drafting.DraftText;
import org.chancery.drafting.DraftingError;
import org.chancery.drafting.Recipient;
import org.chancery.drafting.Urgency;
import org.chancery.platform.Fault;
import org.chancery.records.AuthorityPrefix;
import org.jspecify.annotations.Nullable;

/**
 * A draft from a program; see {@link DraftPlan}.
 *
 * @param body what it says, where it is written from the template
 * @param follows how it follows another document, with {@code target}; both or none
 * @param target id of that document
 * @param file the id of a file that was sent before, where it is not
 */
record DraftBody(
        @Nullable String unit,
        @Nullable String type,
        @Nullable String subject,
        @Nullable List<Recipient> recipients,
        @Nullable Urgency urgency,
        @Nullable UUID signer,
        @Nullable AuthorityPrefix prefix,
        @Nullable String position,
        @Nullable String basis,
        java.time.@Nullable LocalDate until,
        @Nullable Integer copies,
        @Nullable String body,
        @Nullable UUID file,
        DraftPurpose.@Nullable Kind follows,
        @Nullable UUID target) {
    @Nullable
    DraftPurpose purpose() {
        DraftPurpose.Kind kind = follows;
        UUID other = target;
        if (kind == null && other == null) {
            return null;
        }
        if (kind == null || other == null) {
            throw new Fault(DraftingError.ORDER_INVALID, "target");
        }
        return DraftPurpose.of(kind, other);
    }

    DraftPlan plan() {
        UUID who = signer;
        if (who == null) {
            throw new Fault(DraftingError.SIGNER_UNFIT);
        }
        UUID brought = file;
        return new DraftPlan(
                needed("unit", unit),
                needed("type", type),
                needed("subject", subject),
                recipients == null
                        ? List.of()
                        : recipients.stream().map(DraftBody::whole).toList(),
                urgency == null ? Urgency.NORMAL : urgency,
                who,
                new Authority(prefix == null ? AuthorityPrefix.NONE : prefix, text(position), text(basis), until),
                copies == null ? 1 : copies,
                brought == null ? new DraftText.Written(needed("body", body)) : new DraftText.Uploaded(brought));
    }

    /** What a program left out of a recipient is empty. */
    private static Recipient whole(Recipient given) {
        String unit = text(given.unit());
        Recipient.Kind kind = unit.isEmpty() ? Recipient.Kind.OUTSIDE : Recipient.Kind.UNIT;
        return new Recipient(kind, unit, text(given.name()), text(given.address()));
    }

    private static String text(@Nullable String given) {
        return given == null ? "" : given;
    }

    private static String needed(String field, @Nullable String given) {
        if (given == null || given.isBlank()) {
            throw new Fault(DraftingError.ORDER_INVALID, field);
        }
        return given;
    }
}
