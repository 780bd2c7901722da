package org.chancery.signing.internal;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampToken;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The time stamps over a signature that stand beside it. */
final class SignatureStamps {
    private static final Logger log = LoggerFactory.getLogger(SignatureStamps.class);

    private SignatureStamps() {}

    static List<TimeStampToken> of(CMSSignedData token) throws CMSException {
        List<TimeStampToken> stamps = new ArrayList<>();
        for (SignerInformation signer : token.getSignerInfos().getSigners()) {
            AttributeTable beside = signer.getUnsignedAttributes();
            Attribute found = beside == null ? null : beside.get(PKCSObjectIdentifiers.id_aa_signatureTimeStampToken);
            if (found != null) {
                for (ASN1Encodable value : found.getAttrValues()) {
                    stamps.add(stamp(value));
                }
            }
        }
        return stamps;
    }

    /** When time-stamping services say to have seen these signatures and stamps; what cannot be read is left out. */
    static Set<Instant> times(List<SignedRevision> revisions) {
        Set<Instant> times = new HashSet<>();
        for (SignedRevision revision : revisions) {
            try {
                CMSSignedData token = new CMSSignedData(revision.signature().getContents());
                List<TimeStampToken> stamps = revision.isTimeStamp() ? List.of(new TimeStampToken(token)) : of(token);
                stamps.forEach(
                        each -> times.add(each.getTimeStampInfo().getGenTime().toInstant()));
            } catch (CMSException | TSPException | IOException unreadable) {
                log.debug("a time stamp cannot be read", unreadable);
            }
        }
        return times;
    }

    private static TimeStampToken stamp(ASN1Encodable value) throws CMSException {
        try {
            return new TimeStampToken(new CMSSignedData(value.toASN1Primitive().getEncoded()));
        } catch (IOException | TSPException unreadable) {
            throw new CMSException("a time stamp cannot be read", unreadable);
        }
    }
}
