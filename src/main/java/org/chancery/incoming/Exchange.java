package org.chancery.incoming;

import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The door by which systems of other bodies bring documents: edXML messages (QCVN 102:2016/BTTTT), each taken once, which wait in the
 * clerks' inbox like anything that comes by itself. Thread-safe.
 */
public interface Exchange {
    /**
     * Takes a message.
     *
     * @param partner who brings it, see {@link ExchangePartners#present}
     * @param message edXML, read to its end
     * @param digest SHA-256 that its bytes must have, as 64 hexadecimal digits; null where it was not said
     * @return one receipt for each of its addressees here; the same ones where it had come before
     * @throws org.chancery.platform.Fault {@link ExchangeError}, {@link IncomingError#SECRET_MARK}, {@code FILE_TOO_LARGE}; each refusal is
     *     in the ledger, without content
     */
    List<Receipt> take(ExchangePartner partner, InputStream message, @Nullable String digest);

    /**
     * How far it is with a document.
     *
     * @return an edXML status message, UTF-8
     * @throws org.chancery.platform.Fault {@link IncomingError#NOT_FOUND} where it is not the partner's
     */
    byte[] status(ExchangePartner partner, UUID id);

    /**
     * That a document came to one of our units.
     *
     * @param to code by which the unit was addressed
     * @param documentId as its sender calls it
     * @param status two digits: 01 arrived, 02 refused or returned, 03 registered, 04 assigned, 05 in handling, 06 finished, 15 recalled
     * @param fresh false where it had come before
     */
    record Receipt(UUID id, String to, String documentId, String status, boolean fresh) {}
}
