package org.chancery.signing.internal;

import eu.europa.esig.dss.model.x509.CertificateToken;
import java.util.List;
import java.util.Set;
import org.chancery.signing.Finding;
import org.chancery.signing.FoundSignature;
import org.chancery.signing.SignerRole;
import org.chancery.signing.Signing;

/** Who signs as what, and in which order (Decree 30/2020, Art. 13-17). */
final class SigningOrder {
    private SigningOrder() {}

    /** The field says the role, and the certificate must not say otherwise. */
    static SignerRole role(String field, CertificateToken certificate) {
        if (field.equals(Signing.PERSONAL_FIELD) && !Certificates.isAgency(certificate)) {
            return SignerRole.PERSONAL;
        }
        if (field.equals(Signing.SEAL_FIELD) && !Certificates.isPerson(certificate)) {
            return SignerRole.AGENCY;
        }
        if (field.equals(Signing.COPY_FIELD) && !Certificates.isPerson(certificate)) {
            return SignerRole.COPY;
        }
        return SignerRole.OTHER;
    }

    /** Where an agency or a person signed in the fields of this house: one personal signature first, at most one seal after it. */
    static Set<Finding> check(List<FoundSignature> signatures) {
        List<SignerRole> roles = signatures.stream().map(FoundSignature::role).toList();
        boolean foreign = roles.stream().allMatch(role -> role == SignerRole.OTHER);
        boolean ordered = roles.equals(List.of(SignerRole.COPY))
                || roles.equals(List.of(SignerRole.PERSONAL))
                || roles.equals(List.of(SignerRole.PERSONAL, SignerRole.AGENCY));
        return foreign || ordered ? Set.of() : Set.of(Finding.ORDER_BROKEN);
    }
}
