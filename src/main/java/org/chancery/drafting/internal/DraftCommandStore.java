package org.chancery.drafting.internal;

import static org.chancery.jooq.drafting.Tables.COMMAND;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.chancery.drafting.DraftingError;
import org.chancery.platform.CurrentActor;
import org.chancery.platform.Fault;
import org.chancery.platform.PlatformFault;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** What was asked under which idempotency key, so that what is sent twice acts once. */
@Component
class DraftCommandStore {
    private static final int LONGEST = 200;
    private final DSLContext sql;

    DraftCommandStore(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * Looks for an earlier command.
     *
     * @return the draft that the same command was about, empty where the key is new
     */
    Optional<UUID> earlier(String key, Object command) {
        if (key.isBlank() || key.length() > LONGEST) {
            throw new Fault(DraftingError.KEY_NEEDED);
        }
        return sql.selectFrom(COMMAND)
                .where(COMMAND.ACTOR.eq(CurrentActor.get().id()))
                .and(COMMAND.KEY.eq(key))
                .fetchOptional()
                .map(row -> same(row.getPrint(), command, row.getDraft()));
    }

    /** @return empty where this transaction is the first with that key, else the draft of the one that was */
    Optional<UUID> begin(String key, Object command, UUID draft) {
        int inserted = sql.insertInto(COMMAND)
                .set(COMMAND.ACTOR, CurrentActor.get().id())
                .set(COMMAND.KEY, key)
                .set(COMMAND.PRINT, print(command))
                .set(COMMAND.DRAFT, draft)
                .onConflictDoNothing()
                .execute();
        return inserted == 1 ? Optional.empty() : earlier(key, command);
    }

    private static UUID same(String print, Object command, UUID draft) {
        if (!print.equals(print(command))) {
            throw new Fault(PlatformFault.KEY_REUSED);
        }
        return draft;
    }

    private static String print(Object command) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(command.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
