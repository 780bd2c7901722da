package org.chancery.incoming;

import java.util.List;
import java.util.Optional;

/** Which bodies' systems may bring documents. All but {@link #present} are for administrators, and throw {@code FORBIDDEN}. Thread-safe. */
public interface ExchangePartners {
    /** @return the partner that proves to be it, empty where the secret is wrong or the partner is kept out */
    Optional<ExchangePartner> present(String organ, String secret);

    /** @return all, by organisation code */
    List<ExchangePartner> all();

    /**
     * Admits a body, or gives one that is known a fresh secret, by which the earlier one is void.
     *
     * @param organ 1 to 40 letters, digits, dots, hyphens or underlines
     * @param name 1 to 200 letters
     * @param replyTo e-mail address, or empty
     * @return the secret, shown only here
     * @throws org.chancery.platform.Fault {@link ExchangeError#PARTNER_INVALID}, whose argument names the field
     */
    String admit(String organ, String name, String replyTo);

    /**
     * Lets a partner in or keeps it out.
     *
     * @throws org.chancery.platform.Fault {@code NOT_FOUND}
     */
    void setEnabled(String organ, boolean enabled);
}
