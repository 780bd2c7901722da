package org.chancery.clearance;

import java.time.LocalDate;
import java.util.List;

/**
 * Gap markers for secret documents that are kept outside of this installation, where the setting {@code chancery.secrecy.markers} allows
 * them; for the clerks of the agency. All throw {@link org.chancery.platform.Fault}: {@link ClearanceError#NOT_FOUND} where they are not
 * allowed, {@code FORBIDDEN}.
 */
public interface SecretMarkers {
    /** @return whether the current actor may use them */
    boolean mine();

    /**
     * Takes the next number of the agency's series of secret documents.
     *
     * @param unit code of a unit of the agency
     * @param received day of receipt in Asia/Ho_Chi_Minh, not in the future
     * @param issuer 1 to 200 letters; nothing about the content
     * @param key idempotency key
     * @throws org.chancery.platform.Fault {@link ClearanceError#MARKER_INVALID}
     */
    SecretMarker register(String unit, SecrecyDegree degree, LocalDate received, String issuer, String key);

    /** @return those of the agency and year, lowest number first */
    List<SecretMarker> of(String unit, int year);

    /** @return codes of the units for which the current actor is clerk, in order; empty where markers are not allowed */
    List<String> units();
}
