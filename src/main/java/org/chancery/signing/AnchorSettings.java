package org.chancery.signing;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Authorities that are trusted for one purpose only ({@code CHANCERY_SIGNING_ANCHORS_*}); those in {@link SigningSettings#trustAnchors} are
 * trusted for all.
 *
 * <p>Each entry is a certificate file or a folder of such (PEM or DER), with the days between which it counts after an {@code @}, the second
 * one excluded: {@code /etc/chancery/root.pem@2024-01-01..2029-01-01}; either day may be left out. A signature counts by its trusted time.
 *
 * @param own for signatures and seals of this ministry
 * @param incoming for signatures of other bodies
 * @param timeStamps for time stamps
 */
@ConfigurationProperties("chancery.signing.anchors")
public record AnchorSettings(
        @DefaultValue({}) List<String> own,
        @DefaultValue({}) List<String> incoming,
        @DefaultValue({}) List<String> timeStamps) {
    /** @return whether none is named */
    public boolean isEmpty() {
        return own.isEmpty() && incoming.isEmpty() && timeStamps.isEmpty();
    }
}
