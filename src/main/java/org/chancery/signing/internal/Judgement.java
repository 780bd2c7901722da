package org.chancery.signing.internal;

import eu.europa.esig.dss.detailedreport.DetailedReport;
import eu.europa.esig.dss.diagnostic.AbstractTokenProxy;
import eu.europa.esig.dss.diagnostic.CertificateWrapper;
import eu.europa.esig.dss.diagnostic.PDFRevisionWrapper;
import eu.europa.esig.dss.diagnostic.SignatureWrapper;
import eu.europa.esig.dss.diagnostic.TimestampWrapper;
import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.enumerations.SubIndication;
import eu.europa.esig.dss.enumerations.TimestampType;
import eu.europa.esig.dss.simplereport.SimpleReport;
import eu.europa.esig.dss.validation.reports.Reports;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.chancery.signing.Finding;
import org.chancery.signing.TrustPurpose;
import org.jspecify.annotations.Nullable;

/** Turns DSS's reports into findings that people can act on. */
final class Judgement {
    private final SimpleReport simple;
    private final DetailedReport detailed;
    private final Reports reports;
    private final Trust trust;
    private final TrustPurpose purpose;
    private final @Nullable Instant received;

    /** @param received when a signature was there at the latest that no trusted time stamp proves; null where only time stamps count */
    Judgement(Reports reports, Trust trust, TrustPurpose purpose, @Nullable Instant received) {
        this.received = received;
        this.reports = reports;
        this.trust = trust;
        this.purpose = purpose;
        this.simple = reports.getSimpleReport();
        this.detailed = reports.getDetailedReport();
    }

    /** DSS's view of the signature in the field of that name. */
    Optional<SignatureWrapper> signature(String field) {
        return reports.getDiagnosticData().getSignatures().stream()
                .filter(signature -> signature.getPDFRevision() != null
                        && signature.getPDFRevision().getSignatureFieldNames().contains(field))
                .findFirst();
    }

    Set<Finding> findings(SignatureWrapper signature) {
        Set<Finding> findings = EnumSet.noneOf(Finding.class);
        if (!signature.isSignatureIntact() || !signature.getPDFRevision().isSignatureByteRangeValid()) {
            findings.add(Finding.CHANGED_BYTES);
        }
        findings.addAll(changes(signature.getPDFRevision()));
        if (provenTime(signature).isEmpty()) {
            findings.add(Finding.NO_TRUSTED_TIME);
        }
        boolean passed = simple.getIndication(signature.getId()) == Indication.TOTAL_PASSED;
        if (!passed && findings.stream().noneMatch(found -> found != Finding.NO_TRUSTED_TIME)) {
            findings.add(meaning(simple.getSubIndication(signature.getId())));
        }
        if (passed && !simple.getAdESValidationWarnings(signature.getId()).isEmpty()) {
            findings.add(Finding.POLICY_NOT_MET);
        }
        if (passed
                && provenTime(signature)
                        .filter(at -> isTrusted(signature, purpose, at))
                        .isEmpty()) {
            findings.add(Finding.UNTRUSTED_SIGNER);
        }
        return findings;
    }

    private static Set<Finding> changes(PDFRevisionWrapper revision) {
        Set<Finding> findings = EnumSet.noneOf(Finding.class);
        if (!revision.getPdfAnnotationChanges().isEmpty()
                || !revision.getPdfAnnotationsOverlapConcernedPages().isEmpty()) {
            findings.add(Finding.ANNOTATION_ADDED);
        }
        if (!revision.getPdfPageDifferenceConcernedPages().isEmpty()) {
            findings.add(Finding.PAGES_CHANGED);
        }
        if (!revision.getPdfUndefinedChanges().isEmpty()) {
            findings.add(Finding.CONTENT_SHADOWED);
        }
        return findings;
    }

    private Optional<Instant> provenTime(SignatureWrapper signature) {
        return trustedTime(signature).or(() -> Optional.ofNullable(received));
    }

    /** When a trusted service saw the signature. */
    Optional<Instant> trustedTime(SignatureWrapper signature) {
        return signature.getTimestampList().stream()
                .filter(this::passed)
                .map(stamp -> stamp.getProductionTime().toInstant())
                .min(Comparator.naturalOrder());
    }

    /** What is wrong with time stamps, of which so many stand over the document itself. */
    Set<Finding> timeStampFindings(long overDocument) {
        Set<Finding> findings = EnumSet.noneOf(Finding.class);
        long read = reports.getDiagnosticData().getTimestampList().stream()
                .filter(stamp -> stamp.getType() == TimestampType.DOCUMENT_TIMESTAMP)
                .count();
        if (read != overDocument) {
            findings.add(Finding.CHANGED_BYTES);
        }
        for (TimestampWrapper stamp : reports.getDiagnosticData().getTimestampList()) {
            if (!stamp.isMessageImprintDataIntact() || !stamp.isSignatureIntact()) {
                findings.add(Finding.CHANGED_BYTES);
            } else if (!passed(stamp)) {
                findings.add(Finding.NO_TRUSTED_TIME);
            }
        }
        return findings;
    }

    String level(SignatureWrapper signature) {
        return simple.getSignatureFormat(signature.getId()).toString();
    }

    /** By itself, or because a later time stamp proves that it stood while its certificate did. */
    private boolean passed(TimestampWrapper stamp) {
        return (detailed.getBasicTimestampValidationIndication(stamp.getId()) == Indication.PASSED
                        || detailed.getArchiveDataTimestampValidationIndication(stamp.getId()) == Indication.PASSED)
                && isTrusted(
                        stamp,
                        TrustPurpose.TIME_STAMPS,
                        stamp.getProductionTime().toInstant());
    }

    /** Whether the chain ends at an authority that is trusted for this, then. */
    private boolean isTrusted(AbstractTokenProxy signed, TrustPurpose wanted, Instant at) {
        Set<String> chain = signed.getCertificateChain().stream()
                .map(CertificateWrapper::getId)
                .collect(Collectors.toSet());
        return trust.trusted().stream()
                .anyMatch(anchor -> anchor.covers(wanted, at)
                        && chain.contains(anchor.certificate().getDSSIdAsString()));
    }

    private static Finding meaning(@Nullable SubIndication reason) {
        return switch (reason) {
            case null -> Finding.POLICY_NOT_MET;
            case HASH_FAILURE, SIG_CRYPTO_FAILURE, FORMAT_FAILURE, SIGNED_DATA_NOT_FOUND -> Finding.CHANGED_BYTES;
            case NO_CERTIFICATE_CHAIN_FOUND,
                    NO_CERTIFICATE_CHAIN_FOUND_NO_POE,
                    NO_SIGNING_CERTIFICATE_FOUND,
                    CERTIFICATE_CHAIN_GENERAL_FAILURE -> Finding.UNTRUSTED_SIGNER;
            case REVOKED, REVOKED_NO_POE, REVOKED_CA_NO_POE, REVOCATION_OUT_OF_BOUNDS_NO_POE ->
                Finding.REVOKED_CERTIFICATE;
            case EXPIRED, NOT_YET_VALID, OUT_OF_BOUNDS_NO_POE, OUT_OF_BOUNDS_NOT_REVOKED -> Finding.EXPIRED_CERTIFICATE;
            case TIMESTAMP_ORDER_FAILURE, NO_POE -> Finding.NO_TRUSTED_TIME;
            default -> Finding.POLICY_NOT_MET;
        };
    }
}
