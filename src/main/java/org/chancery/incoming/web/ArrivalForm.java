package org.chancery.incoming.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.chancery.incoming.ArrivalOrder;
import org.chancery.incoming.IncomingFile;
import org.chancery.incoming.Urgency;
import org.chancery.platform.Hanoi;
import org.jspecify.annotations.Nullable;

/** Reads the form by which a document is registered. */
final class ArrivalForm {
    private static final UUID NO_FILE = new UUID(0, 0);
    private final Typed typed;

    ArrivalForm(Map<String, String> form) {
        this.typed = new Typed(form);
    }

    Typed typed() {
        return typed;
    }

    /** @return the file that was sent with an earlier try */
    Optional<UUID> upload() {
        try {
            return typed.text("upload").isEmpty()
                    ? Optional.empty()
                    : Optional.of(UUID.fromString(typed.text("upload")));
        } catch (IllegalArgumentException forged) {
            return Optional.empty();
        }
    }

    /** @return the order; only good where nothing was refused */
    ArrivalOrder order(Optional<IncomingFile> file) {
        if (file.isEmpty()) {
            typed.refuse("file", "incoming.error.file");
        }
        return new ArrivalOrder(
                typed.needed("unit"),
                typed.needed("issuer"),
                typed.text("code"),
                typed.neededDay("dated"),
                typed.needed("type"),
                typed.needed("subject"),
                urgency(),
                receivedAt(),
                file.map(IncomingFile::id).orElse(NO_FILE),
                typed.text("confirmed").equals("yes"));
    }

    private Urgency urgency() {
        for (Urgency urgency : Urgency.values()) {
            if (urgency.name().equals(typed.text("urgency"))) {
                return urgency;
            }
        }
        return Urgency.NORMAL;
    }

    private @Nullable Instant receivedAt() {
        LocalDate day = typed.day("received");
        LocalTime time = typed.time("received-time");
        if (day == null) {
            if (time != null) {
                typed.refuse("received", "incoming.error.received");
            }
            return null;
        }
        if (time == null) {
            typed.refuse("received-time", "incoming.error.received-time");
            return null;
        }
        return day.atTime(time).atZone(Hanoi.ZONE).toInstant();
    }
}
