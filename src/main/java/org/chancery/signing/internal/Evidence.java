package org.chancery.signing.internal;

import eu.europa.esig.dss.model.x509.CertificateToken;
import java.util.List;

/** What a later verification needs: certificates, lists of revoked certificates, answers on single ones (all DER). */
record Evidence(List<CertificateToken> certificates, List<byte[]> revocationLists, List<byte[]> revocationAnswers) {}
