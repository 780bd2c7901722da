package org.chancery.signing;

import java.util.List;
import java.util.Map;

/**
 * Keys that a remote signing service keeps, and what their holders must say before each signature, or before several together.
 *
 * <p>Answers stay in memory only, for the next authorisation of that key and for five minutes at most. Faults: {@link
 * SigningError#REMOTE_UNAVAILABLE}, {@link SigningError#REMOTE_REFUSED}.
 */
public interface RemoteKeys {
    /** @return what the holder must enter, without what is configured; empty for a key that is not remote or needs nothing */
    List<Asked> asks(KeyId key);

    /** Has the service send its holder a one-time code, where {@link Asked#isSent}. */
    void send(KeyId key);

    /**
     * @param answers what the holder entered, by the identifiers that {@link #asks} gave
     */
    void answer(KeyId key, Map<String, String> answers);

    /** @return how many documents one authorisation is good for; 1 for a key that is not remote */
    int together(KeyId key);

    /**
     * Something that the holder must enter.
     *
     * @param id such as {@code OTP}
     * @param isSent whether the service sends it when asked to
     */
    record Asked(String id, boolean isSent) {}
}
