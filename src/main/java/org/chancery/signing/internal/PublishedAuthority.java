package org.chancery.signing.internal;

import java.util.Optional;
import org.chancery.signing.Authority;

/** The published side of the embedded authority, where there is one. */
final class PublishedAuthority implements Authority {
    private final Optional<EmbeddedAuthority> embedded;

    PublishedAuthority(Optional<EmbeddedAuthority> embedded) {
        this.embedded = embedded;
    }

    @Override
    public Optional<byte[]> publication(Publication publication) {
        return embedded.map(EmbeddedAuthority::parts).map(parts -> switch (publication) {
            case ROOT_CERTIFICATE -> parts.root().certificate().getEncoded();
            case ISSUING_CERTIFICATE -> parts.issuing().certificate().getEncoded();
            case ROOT_REVOCATIONS -> parts.rootList().current();
            case ISSUING_REVOCATIONS -> parts.issuingList().current();
        });
    }

    @Override
    public Optional<byte[]> timestamp(byte[] query) {
        return embedded.map(authority -> authority.parts().timeStamping().answer(query));
    }
}
