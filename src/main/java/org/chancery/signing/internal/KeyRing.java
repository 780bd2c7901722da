package org.chancery.signing.internal;

import java.util.Optional;
import org.chancery.platform.Fault;
import org.chancery.signing.KeyId;
import org.chancery.signing.SigningError;

/** Finds the keys that this installation can sign with. */
interface KeyRing {
    Optional<HeldKey> find(KeyId key);

    default HeldKey require(KeyId key) {
        return find(key).orElseThrow(() -> new Fault(SigningError.KEY_MISSING, key.value()));
    }
}
