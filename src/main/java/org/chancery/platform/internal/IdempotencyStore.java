package org.chancery.platform.internal;

import static org.chancery.jooq.platform.Tables.COMMAND;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.chancery.platform.CurrentActor;
import org.chancery.platform.Fault;
import org.chancery.platform.Idempotency;
import org.chancery.platform.PlatformFault;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** The table of commands; the print of a command is a hash of its words. */
@Component
class IdempotencyStore implements Idempotency {
    private static final int LONGEST = 200;
    private final DSLContext sql;

    IdempotencyStore(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public Optional<UUID> earlier(String scope, String key, Object command) {
        check(key);
        return sql.selectFrom(COMMAND)
                .where(COMMAND.SCOPE.eq(scope))
                .and(COMMAND.ACTOR.eq(CurrentActor.get().id()))
                .and(COMMAND.KEY.eq(key))
                .fetchOptional()
                .map(row -> same(row.getPrint(), command, row.getSubject()));
    }

    @Override
    public Optional<UUID> begin(String scope, String key, Object command, UUID subject) {
        check(key);
        int inserted = sql.insertInto(COMMAND)
                .set(COMMAND.SCOPE, scope)
                .set(COMMAND.ACTOR, CurrentActor.get().id())
                .set(COMMAND.KEY, key)
                .set(COMMAND.PRINT, print(command))
                .set(COMMAND.SUBJECT, subject)
                .onConflictDoNothing()
                .execute();
        return inserted == 1 ? Optional.empty() : earlier(scope, key, command);
    }

    private static void check(String key) {
        if (key.isBlank() || key.length() > LONGEST) {
            throw new Fault(PlatformFault.KEY_NEEDED);
        }
    }

    private static UUID same(String print, Object command, UUID subject) {
        if (!print.equals(print(command))) {
            throw new Fault(PlatformFault.KEY_REUSED);
        }
        return subject;
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
