package org.chancery.incoming.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.chancery.incoming.ArrivalOrder;
import org.chancery.incoming.Completion;
import org.chancery.incoming.Instruction;
import org.chancery.incoming.ReturnReason;
import org.chancery.incoming.Urgency;
import org.jspecify.annotations.Nullable;

/** What programs send to {@link IncomingApi}. */
final class IncomingBodies {
    private IncomingBodies() {}

    /** A registration; see {@link ArrivalOrder}. */
    record Arrival(
            @NotBlank String unit,
            @NotBlank String issuer,
            @Nullable String code,
            @NotNull LocalDate dated,
            @NotBlank String type,
            @NotBlank String subject,
            @Nullable Urgency urgency,
            @Nullable Instant receivedAt,
            @NotNull UUID file,
            boolean confirmed) {
        ArrivalOrder order() {
            return new ArrivalOrder(
                    unit,
                    issuer,
                    code == null ? "" : code,
                    dated,
                    type,
                    subject,
                    urgency == null ? Urgency.NORMAL : urgency,
                    receivedAt,
                    file,
                    confirmed);
        }
    }

    /** The leader's word; see {@link Instruction}. */
    record Order(
            @NotBlank String text,
            @NotBlank String lead,
            @Nullable List<String> support,
            @NotNull LocalDate due) {
        Instruction instruction() {
            return new Instruction(text, lead, support == null ? List.of() : support, due);
        }
    }

    /** How far it is. */
    record Progress(@NotBlank String note) {}

    /** How it was dealt with; one of both. */
    record Done(@Nullable String reply, @Nullable String note) {
        Completion completion() {
            return new Completion(reply == null ? "" : reply, note == null ? "" : note);
        }
    }

    /** The order of its issuer; see {@link org.chancery.incoming.Cancellation}. */
    record Cancelled(@NotBlank String reason, @NotBlank String reference) {}

    /** Why it goes back. */
    record GivenBack(@NotNull ReturnReason reason, @NotBlank String note) {}
}
