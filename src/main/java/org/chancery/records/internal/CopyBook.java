package org.chancery.records.internal;

import java.util.Map;
import java.util.UUID;
import org.chancery.audit.Audit;
import org.chancery.platform.Idempotency;
import org.chancery.records.CopyOrder;
import org.chancery.records.RecordNumber;
import org.chancery.signing.CopyForm;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps copies: number, register row, copy and ledger in one transaction. */
@Component
class CopyBook {
    private final Numbers numbers;
    private final RegisterStore register;
    private final TypeStore types;
    private final Issuers issuers;
    private final CopyStore copies;
    private final Notes notes;

    CopyBook(Numbers numbers, RegisterStore register, TypeStore types, Issuers issuers, CopyStore copies, Notes notes) {
        this.numbers = numbers;
        this.register = register;
        this.types = types;
        this.issuers = issuers;
        this.copies = copies;
        this.notes = notes;
    }

    /** @return the copy, or the one that the same command made before */
    @Transactional
    UUID keep(CopyOrder order, String sha256, String key) {
        UUID id = UUID.randomUUID();
        var before = notes.begin(order, id, key);
        if (before.isPresent()) {
            return before.get();
        }
        DocumentType type = types.require(code(order.form()));
        Issuer issuer = issuers.of(order.unit());
        RecordNumber number = numbers.take(issuer.agency(), type.series(), type.notation(issuer));
        register.insert(new Entry(
                issuer.agency(),
                type.series(),
                number,
                order.unit(),
                type.code(),
                type.summary(order.label()),
                "copy/" + id,
                "",
                "",
                issuer.keeper(),
                1,
                null));
        copies.insert(id, order, issuer.agency(), type.series(), number, sha256);
        notes.made(order, number, sha256);
        return id;
    }

    private static String code(CopyForm form) {
        return switch (form) {
            case TRUE_COPY -> "SY";
            case COPY_OF_COPY -> "SL";
            case EXTRACT -> "TrS";
        };
    }

    /** What was asked before, and what is written down. */
    @Component
    static class Notes {
        private static final String SCOPE = "copies";
        private final Idempotency commands;
        private final Audit audit;

        Notes(Idempotency commands, Audit audit) {
            this.commands = commands;
            this.audit = audit;
        }

        java.util.Optional<UUID> earlier(CopyOrder order, String key) {
            return commands.earlier(SCOPE, key, order);
        }

        java.util.Optional<UUID> begin(CopyOrder order, UUID id, String key) {
            return commands.begin(SCOPE, key, order, id);
        }

        void made(CopyOrder order, RecordNumber number, String sha256) {
            audit.append(
                    "document.copied",
                    "document",
                    order.source().toString(),
                    Map.of(
                            "number",
                            number.text(),
                            "sha256",
                            sha256,
                            "pages",
                            order.pages(),
                            "digitised",
                            order.digitised()));
        }
    }
}
