package org.chancery.signing;

import java.util.List;
import java.util.Map;

/**
 * Keys that a remote signing service keeps, and what their holders must say before each signature.
 *
 * <p>Answers stay in memory only, for the next signature with that key and for five minutes at most.
 */
public interface RemoteKeys {
    /**
     * @return identifiers of what the holder must enter, such as {@code OTP}, without what is configured; empty for a key that is not
     *     remote or needs nothing
     * @throws org.chancery.platform.Fault {@link SigningError#REMOTE_UNAVAILABLE}, {@link SigningError#REMOTE_REFUSED}
     */
    List<String> asks(KeyId key);

    /**
     * @param answers what the holder entered, by the identifiers that {@link #asks} gave
     */
    void answer(KeyId key, Map<String, String> answers);
}
