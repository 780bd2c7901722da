package org.chancery.signing.internal;

import static org.assertj.core.api.Assertions.assertThat;

import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.pades.PAdESSignatureParameters;
import eu.europa.esig.dss.pades.signature.PAdESService;
import eu.europa.esig.dss.spi.DSSUtils;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import org.chancery.signing.Finding;
import org.chancery.signing.SignerRole;
import org.chancery.signing.TrustPurpose;
import org.chancery.signing.Verification;
import org.chancery.testing.TickingClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Signatures without a time stamp: whether the certificate was in force counts when the registry received them. */
class ReceiptTimeTests {
    private static final Instant SIGNED = Instant.parse("2026-11-23T08:00:00Z");

    @TempDir
    static Path home;

    private static SigningRoom room;
    private static HeldKey key;
    private static Instant expiry;
    private static byte[] untimed;

    @BeforeAll
    static void sign() throws Exception {
        room = new SigningRoom(home, new TickingClock(SIGNED.toString()));
        key = room.keys.require(room.person);
        expiry = key.certificate().getNotAfter().toInstant();
        PAdESSignatureParameters parameters = new PAdESSignatureParameters();
        parameters.setSignatureLevel(SignatureLevel.PAdES_BASELINE_B);
        parameters.setDigestAlgorithm(DigestAlgorithm.SHA256);
        parameters.setSigningCertificate(key.certificate());
        parameters.setCertificateChain(key.chain());
        parameters.bLevel().setSigningDate(Date.from(SIGNED.plusSeconds(60)));
        PAdESService service = new PAdESService(Verifiers.online(room.trust));
        InMemoryDocument letter = new InMemoryDocument(SigningRoom.letter(), "letter.pdf");
        var value = key.sign(service.getDataToSign(letter, parameters));
        untimed = DSSUtils.toByteArray(service.signDocument(letter, parameters, value));
    }

    /** What a check finds at some time, of the signature alone: the order of signatures is not its matter. */
    private static Verification verify(Instant now, @Nullable Instant received) {
        Verifier verifier = SigningRoom.verifier(room.trust, Clock.fixed(now, ZoneOffset.UTC));
        return verifier.verify(untimed, TrustPurpose.INCOMING, received);
    }

    @Test
    void certificateThatExpiredSinceWasInForceOnReceipt() {
        Instant received = SIGNED.plus(Duration.ofDays(1));
        Verification found = verify(expiry.plus(Duration.ofDays(30)), received);
        assertThat(found.findings()).isSubsetOf(Finding.ORDER_BROKEN);
        assertThat(found.judgedAt()).isEqualTo(received);
        assertThat(found.signatures()).singleElement().satisfies(one -> {
            assertThat(one.trustedTime()).isEmpty();
            assertThat(one.verdict()).isEqualTo(org.chancery.signing.Verdict.VALID);
        });
    }

    @Test
    void withoutAReceiptItIsJudgedNowAndHasNoTime() {
        assertThat(verify(expiry.plus(Duration.ofDays(30)), null).findings()).contains(Finding.NO_TRUSTED_TIME);
        assertThat(verify(SIGNED.plusSeconds(120), null).findings()).contains(Finding.NO_TRUSTED_TIME);
        assertThat(verify(SIGNED.plusSeconds(120), null).judgedAt()).isNull();
    }

    @Test
    void certificateThatWasNotInForceOnReceiptDoesNotStandThoughItIsNow() {
        Instant now = SIGNED.plus(Duration.ofDays(2));
        Instant early = key.certificate().getNotBefore().toInstant().minus(Duration.ofDays(1));
        assertThat(verify(now, early).findings()).contains(Finding.EXPIRED_CERTIFICATE);
        Verification late = verify(now, expiry.plus(Duration.ofDays(1)));
        assertThat(late.signatures()).singleElement().satisfies(one -> assertThat(one.verdict())
                .isEqualTo(org.chancery.signing.Verdict.INVALID));
    }

    @Test
    void whatATrustedTimeStampProvesIsNotJudgedAtReceipt() throws Exception {
        Verifier verifier = SigningRoom.verifier(room.trust, Clock.fixed(SIGNED.plusSeconds(600), ZoneOffset.UTC));
        Verification sealed = verifier.verify(room.sealed(), TrustPurpose.INCOMING, expiry.plus(Duration.ofDays(99)));
        assertThat(sealed.findings()).isEmpty();
        assertThat(sealed.judgedAt()).isNull();
        assertThat(sealed.signatures().getFirst().role()).isEqualTo(SignerRole.PERSONAL);
    }

    @Test
    void expertsReadTheTimeOfReceipt() {
        Instant received = SIGNED.plus(Duration.ofDays(1));
        Clock later = Clock.fixed(expiry.plus(Duration.ofDays(30)), ZoneOffset.UTC);
        String report = new String(
                SigningRoom.verifier(room.trust, later)
                        .expertReport(untimed, TrustPurpose.INCOMING, received)
                        .orElseThrow(),
                StandardCharsets.UTF_8);
        assertThat(report).contains("total-passed", "2026-11-24T08:00:00");
    }
}
