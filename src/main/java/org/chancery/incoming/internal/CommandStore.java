package org.chancery.incoming.internal;

import static org.chancery.jooq.incoming.Tables.COMMAND;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.chancery.incoming.IncomingError;
import org.chancery.platform.CurrentActor;
import org.chancery.platform.Fault;
import org.chancery.platform.PlatformFault;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** What was asked under which idempotency key, so that what is sent twice acts once. */
@Component
class CommandStore {
    private static final int LONGEST = 200;
    private final DSLContext sql;

    CommandStore(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * Looks for an earlier command.
     *
     * @return the document that the same command was about, empty where the key is new
     */
    Optional<UUID> earlier(String key, Object command) {
        if (key.isBlank() || key.length() > LONGEST) {
            throw new Fault(IncomingError.KEY_NEEDED);
        }
        return sql.selectFrom(COMMAND)
                .where(COMMAND.ACTOR.eq(CurrentActor.get().id()))
                .and(COMMAND.KEY.eq(key))
                .fetchOptional()
                .map(row -> same(row.getPrint(), command, row.getDocument()));
    }

    /** @return empty where this transaction is the first with that key, else the document of the one that was */
    Optional<UUID> begin(String key, Object command, UUID document) {
        int inserted = sql.insertInto(COMMAND)
                .set(COMMAND.ACTOR, CurrentActor.get().id())
                .set(COMMAND.KEY, key)
                .set(COMMAND.PRINT, print(command))
                .set(COMMAND.DOCUMENT, document)
                .onConflictDoNothing()
                .execute();
        return inserted == 1 ? Optional.empty() : earlier(key, command);
    }

    private static UUID same(String print, Object command, UUID document) {
        if (!print.equals(print(command))) {
            throw new Fault(PlatformFault.KEY_REUSED);
        }
        return document;
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
