package org.chancery.incoming.web;

import java.util.Optional;
import org.chancery.incoming.AuthenticityReport;
import org.chancery.incoming.IncomingDocument;
import org.chancery.platform.Folding;

/** Compares who signed for an agency with who is said to have issued the document. */
final class SealNames {
    private SealNames() {}

    /** @return the last agency that signed, where its name and that of the issuer have nothing in common; empty where nothing is odd */
    static Optional<String> stranger(IncomingDocument document) {
        String issuer = Folding.fold(document.issuer());
        return document.file().report().signatures().stream()
                .map(AuthenticityReport.Signature::organization)
                .filter(organization -> !organization.isBlank())
                .reduce((earlier, later) -> later)
                .filter(organization -> !isPartOf(issuer, Folding.fold(organization)));
    }

    private static boolean isPartOf(String one, String other) {
        return one.contains(other) || other.contains(one);
    }
}
