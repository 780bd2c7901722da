package org.chancery.platform;

import java.util.Optional;
import java.util.UUID;

/**
 * What was asked under which idempotency key, so that what is sent twice acts once. Keys are those of the current actor in one scope,
 * 1 to 200 letters long. Thread-safe.
 */
public interface Idempotency {
    /**
     * Looks for an earlier command.
     *
     * @param scope name of the module that acts
     * @param command its words are compared, so a record of what was asked
     * @return what the same command was about, empty where the key is new
     * @throws Fault {@link PlatformFault#KEY_NEEDED}; {@link PlatformFault#KEY_REUSED} where it was another command
     */
    Optional<UUID> earlier(String scope, String key, Object command);

    /**
     * Takes the key for this command, in the caller's transaction; a second one waits until that ends. Faults as {@link #earlier}.
     *
     * @param subject what the command is about
     * @return empty where this transaction is the first with that key, else what the one that was first is about
     */
    Optional<UUID> begin(String scope, String key, Object command, UUID subject);
}
