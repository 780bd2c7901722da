package org.chancery.records;

import java.util.List;
import java.util.Map;
import org.chancery.signing.RemoteKeys.Asked;

/** What the current actor must enter to sign with a key that a remote service keeps; nothing for other keys. */
public interface SigningCodes {
    /** @return what is asked; also empty where the service does not answer, which the signing itself will say */
    List<Asked> asks();

    /**
     * Has the service send a one-time code.
     *
     * @throws org.chancery.platform.Fault as {@link org.chancery.signing.RemoteKeys}
     */
    void send();

    /** Keeps what was entered for the next signing. */
    void answer(Map<String, String> answers);
}
