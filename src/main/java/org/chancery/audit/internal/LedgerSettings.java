package org.chancery.audit.internal;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How the ledger calls itself.
 *
 * @param origin name in checkpoints, unique in the world, such as {@code example.gov.vn/ledger}; null: host of the public address and
 *     {@code /ledger}
 */
@ConfigurationProperties("chancery.ledger")
record LedgerSettings(@Nullable String origin) {
    String origin(URI publicUrl) {
        if (origin != null && !origin.isBlank()) {
            return origin.strip();
        }
        String host = publicUrl.getHost();
        return (host == null ? "chancery" : host) + "/ledger";
    }
}
