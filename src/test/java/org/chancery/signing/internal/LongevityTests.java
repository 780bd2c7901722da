package org.chancery.signing.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.chancery.platform.Fault;
import org.chancery.signing.Finding;
import org.chancery.signing.FoundSignature;
import org.chancery.signing.SigningError;
import org.chancery.signing.TrustPurpose;
import org.chancery.signing.Verdict;
import org.chancery.signing.Verification;
import org.chancery.testing.TickingClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Documents that outlive the certificates under which they were signed. */
class LongevityTests {
    private static final String SEALED = "2026-11-23T08:00:00Z";
    private static final String BEFORE_ANYTHING_ENDS = "2029-09-23T08:00:00Z";
    private static final String AFTER_ALL_HAS_ENDED = "2030-03-01T08:00:00Z";
    private static final String AFTER_THE_SECOND_STAMP = "2033-03-01T08:00:00Z";

    @TempDir
    Path home;

    private byte[] sealed;

    @BeforeEach
    void seal() throws Exception {
        sealed = new SigningRoom(home, new TickingClock(SEALED)).sealed();
    }

    @Test
    void sealedDocumentIsProvenAsLongAsTheCertificateOfItsTimeStamp() throws Exception {
        Clock clock = new TickingClock(SEALED);
        SigningRoom room = new SigningRoom(home, clock);
        assertThat(longevity(room, clock, List.of()).provenUntil(sealed))
                .contains(room.authority
                        .parts()
                        .timeStampingCertificate()
                        .getNotAfter()
                        .toInstant());
    }

    @Test
    void algorithmThatEndsEarlierEndsTheProof() throws Exception {
        Clock clock = new TickingClock(SEALED);
        SigningRoom room = new SigningRoom(home, clock);
        assertThat(longevity(room, clock, List.of("SHA256=2028-01-01")).provenUntil(sealed))
                .contains(Instant.parse("2028-01-01T00:00:00Z"));
        assertThat(longevity(room, clock, List.of("SHA256=2028-01-01", "ECDSA-256=2027-06-01"))
                        .provenUntil(sealed))
                .contains(Instant.parse("2027-06-01T00:00:00Z"));
    }

    @Test
    void withoutRenewalItCannotBeProvenAnyMoreAfterTheCertificatesHaveEnded() throws Exception {
        assertThat(at(AFTER_ALL_HAS_ENDED, sealed).verdict()).isEqualTo(Verdict.INVALID);
    }

    @Test
    void renewedBeforeItsCertificatesEndItIsProvenAfterTheyHaveEnded() throws Exception {
        byte[] renewed = renewedAt(BEFORE_ANYTHING_ENDS, sealed);
        assertThat(Arrays.copyOf(renewed, sealed.length)).isEqualTo(sealed);
        Verification later = at(AFTER_ALL_HAS_ENDED, renewed);
        assertThat(later.findings()).isEmpty();
        assertThat(later.isSealed()).isTrue();
        assertThat(later.signatures()).extracting(FoundSignature::level).containsOnly("PAdES-BASELINE-LTA");
        assertThat(at(AFTER_THE_SECOND_STAMP, renewed).verdict()).isEqualTo(Verdict.INVALID);
    }

    @Test
    void chainOfRenewalsHoldsOverDecades() throws Exception {
        byte[] renewed = sealed;
        for (String day : List.of(BEFORE_ANYTHING_ENDS, "2032-03-01T08:00:00Z", "2034-09-01T08:00:00Z")) {
            renewed = renewedAt(day, renewed);
        }
        assertThat(at("2036-01-01T08:00:00Z", renewed).findings()).isEmpty();
    }

    @Test
    void changedDocumentIsNotMadeToLookBetterByANewTimeStamp() {
        byte[] forged = Forgery.replaceContent(sealed);
        assertThatThrownBy(() -> renewedAt(BEFORE_ANYTHING_ENDS, forged))
                .isInstanceOfSatisfying(
                        Fault.class, fault -> assertThat(fault.code()).isEqualTo(SigningError.NOT_VALID));
    }

    @Test
    void forgeryUnderARenewalIsFound() throws Exception {
        byte[] renewed = renewedAt(BEFORE_ANYTHING_ENDS, sealed);
        Verification found = at(AFTER_ALL_HAS_ENDED, Forgery.addNote(renewed));
        assertThat(found.findings()).contains(Finding.CONTENT_AFTER_LAST_SIGNATURE, Finding.ANNOTATION_ADDED);
    }

    @Test
    void timeStampThatWouldProveNoLongerIsNotAdded() {
        assertThatThrownBy(() -> renewedAt(SEALED, sealed))
                .isInstanceOfSatisfying(
                        Fault.class, fault -> assertThat(fault.code()).isEqualTo(SigningError.RENEWAL_POINTLESS));
    }

    @Test
    void unsignedDocumentHasNothingToProve() throws Exception {
        Clock clock = new TickingClock(SEALED);
        assertThat(longevity(new SigningRoom(home, clock), clock, List.of()).provenUntil(SigningRoom.letter()))
                .isEmpty();
    }

    @Test
    void documentSignedWithAnEndedAlgorithmIsNotBelieved() throws Exception {
        Clock clock = new TickingClock("2028-06-01T08:00:00Z");
        SigningRoom room = new SigningRoom(home, clock);
        var strict = new OfficialPolicy(List.of("SHA256=2028-01-01"));
        var verifier = new Verifier(new DocumentCheck(room.trust, strict, clock), SigningRoom.SETTINGS);
        assertThat(verifier.verify(sealed, TrustPurpose.OWN).verdict()).isEqualTo(Verdict.INVALID);
        assertThat(room.signing.verify(sealed).verdict()).isEqualTo(Verdict.VALID);
    }

    private byte[] renewedAt(String day, byte[] pdf) throws Exception {
        Clock clock = new TickingClock(day);
        return longevity(new SigningRoom(home, clock), clock, List.of()).renew(pdf, TrustPurpose.OWN);
    }

    private Verification at(String day, byte[] pdf) throws Exception {
        return new SigningRoom(home, new TickingClock(day)).signing.verify(pdf);
    }

    private static Longevity longevity(SigningRoom room, Clock clock, List<String> ends) {
        return new Longevity(
                room.trust,
                new OfficialPolicy(ends),
                new Signatory(room.trust, clock),
                SigningRoom.verifier(room.trust, clock),
                clock);
    }
}
