package org.chancery.signing.internal;

import org.chancery.signing.Verification;

final class Verifier {
    Verification verify(byte[] pdf) {
        return Verification.notSigned();
    }
}
