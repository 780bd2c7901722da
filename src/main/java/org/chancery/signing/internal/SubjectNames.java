package org.chancery.signing.internal;

import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;

/** How the embedded authority names people and agencies (after ETSI EN 319 412-2 and -3). */
final class SubjectNames {
    /** Identifier of a legal person; marks a certificate as an agency's. */
    static final ASN1ObjectIdentifier ORGANIZATION_IDENTIFIER = new ASN1ObjectIdentifier("2.5.4.97");

    private SubjectNames() {}

    static X500Name person(String name, String title) {
        String[] parts = name.strip().split("\\s+", 2);
        X500NameBuilder subject = new X500NameBuilder(BCStyle.INSTANCE)
                .addRDN(BCStyle.C, "VN")
                .addRDN(BCStyle.SURNAME, parts[0])
                .addRDN(BCStyle.GIVENNAME, parts[parts.length - 1]);
        if (!title.isBlank()) {
            subject.addRDN(BCStyle.T, title.strip());
        }
        return subject.addRDN(BCStyle.CN, name.strip()).build();
    }

    static X500Name agency(String unitCode, String name) {
        return new X500NameBuilder(BCStyle.INSTANCE)
                .addRDN(BCStyle.C, "VN")
                .addRDN(BCStyle.O, name.strip())
                .addRDN(ORGANIZATION_IDENTIFIER, "NTRVN-" + unitCode)
                .addRDN(BCStyle.CN, name.strip())
                .build();
    }

    static X500Name authority(String name) {
        return new X500NameBuilder(BCStyle.INSTANCE)
                .addRDN(BCStyle.C, "VN")
                .addRDN(BCStyle.O, "Chancery demonstration")
                .addRDN(BCStyle.CN, name)
                .build();
    }
}
