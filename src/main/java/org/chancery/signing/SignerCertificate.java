package org.chancery.signing;

import java.time.Instant;

/**
 * What a certificate says.
 *
 * @param commonName the signer
 * @param organization empty if none is named
 * @param title empty if none is named
 * @param issuer common name of the issuer
 * @param serial serial number in hexadecimal digits
 * @param validFrom first instant of validity
 * @param validTo last instant of validity
 */
public record SignerCertificate(
        String commonName,
        String organization,
        String title,
        String issuer,
        String serial,
        Instant validFrom,
        Instant validTo) {}
