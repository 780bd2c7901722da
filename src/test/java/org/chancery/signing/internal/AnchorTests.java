package org.chancery.signing.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.model.x509.revocation.crl.CRL;
import eu.europa.esig.dss.model.x509.revocation.ocsp.OCSP;
import eu.europa.esig.dss.spi.x509.revocation.RevocationSource;
import eu.europa.esig.dss.spi.x509.tsp.TSPSource;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.chancery.signing.AnchorSettings;
import org.chancery.signing.Finding;
import org.chancery.signing.TrustPurpose;
import org.chancery.signing.Verdict;
import org.chancery.signing.Verification;
import org.chancery.testing.TickingClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Authorities that are trusted for one thing, and for a while. */
class AnchorTests {
    private static final Instant SIGNED = Instant.parse("2026-11-23T08:00:00Z");
    private static final Instant NOW = SIGNED.plus(Duration.ofDays(400));
    private static final Set<TrustPurpose> ALL = Set.of(TrustPurpose.values());
    private static final Set<TrustPurpose> OWN_AND_STAMPS = Set.of(TrustPurpose.OWN, TrustPurpose.TIME_STAMPS);

    @TempDir
    static Path home;

    private static SigningRoom room;
    private static CertificateToken root;
    private static byte[] sealed;

    /** Trusts as told, and asks as the embedded authority does. */
    private record Told(EmbeddedTrust trust, List<Anchor> trusted) implements Trust {
        @Override
        public TSPSource timeStamps() {
            return trust.timeStamps();
        }

        @Override
        public RevocationSource<CRL> revocationLists() {
            return trust.revocationLists();
        }

        @Override
        public @Nullable RevocationSource<OCSP> revocationAnswers() {
            return null;
        }
    }

    @BeforeAll
    static void seal() throws Exception {
        room = new SigningRoom(home, new TickingClock(SIGNED.toString()));
        root = room.authority.parts().root().certificate();
        sealed = room.sealed();
    }

    @Test
    void authorityForEverythingIsTrustedForEverything() {
        assertThat(verify(TrustPurpose.OWN, Anchor.always(root)).verdict()).isEqualTo(Verdict.VALID);
        assertThat(verify(TrustPurpose.INCOMING, Anchor.always(root)).verdict()).isEqualTo(Verdict.VALID);
    }

    @Test
    void authorityForOwnSignaturesIsNotTrustedForOthers() {
        Anchor anchor = new Anchor(root, OWN_AND_STAMPS, Instant.MIN, Instant.MAX);
        assertThat(verify(TrustPurpose.OWN, anchor).verdict()).isEqualTo(Verdict.VALID);
        assertThat(verify(TrustPurpose.INCOMING, anchor).findings()).contains(Finding.UNTRUSTED_SIGNER);
    }

    @Test
    void authorityThatIsNotForTimeStampsProvesNoTime() {
        Anchor anchor = new Anchor(root, Set.of(TrustPurpose.OWN), Instant.MIN, Instant.MAX);
        assertThat(verify(TrustPurpose.OWN, anchor).findings()).contains(Finding.NO_TRUSTED_TIME);
    }

    @Test
    void trustThatEndedBeforeTheSignatureDoesNotCount() {
        Anchor before = new Anchor(root, ALL, Instant.MIN, SIGNED.minusSeconds(1));
        assertThat(verify(TrustPurpose.OWN, before).verdict()).isEqualTo(Verdict.INVALID);
    }

    @Test
    void trustThatBeganAfterTheSignatureDoesNotCount() {
        Anchor after = new Anchor(root, ALL, SIGNED.plus(Duration.ofDays(1)), Instant.MAX);
        assertThat(verify(TrustPurpose.OWN, after).verdict()).isEqualTo(Verdict.INVALID);
    }

    @Test
    void trustThatEndedLaterStillCountsForWhatWasSignedBefore() {
        Anchor later = new Anchor(root, ALL, SIGNED.minusSeconds(1), SIGNED.plus(Duration.ofDays(100)));
        assertThat(verify(TrustPurpose.OWN, later).findings()).isEmpty();
        Anchor ended = new Anchor(root, ALL, SIGNED.minus(Duration.ofDays(9)), SIGNED.minusSeconds(1));
        assertThat(verify(TrustPurpose.OWN, ended).findings()).contains(Finding.UNTRUSTED_SIGNER);
    }

    @Test
    void expertsReadTheSameDates() {
        Anchor ended = new Anchor(root, ALL, Instant.MIN, SIGNED.minusSeconds(1));
        String report = new String(
                verifier(ended).expertReport(sealed, TrustPurpose.OWN, null).orElseThrow(), StandardCharsets.UTF_8);
        assertThat(report).doesNotContain("total-passed");
        String good = new String(
                verifier(Anchor.always(root))
                        .expertReport(sealed, TrustPurpose.OWN, null)
                        .orElseThrow(),
                StandardCharsets.UTF_8);
        assertThat(good).contains("total-passed", "ValidationReport");
    }

    @Test
    void settingsNameFilesAndFoldersWithDays() throws Exception {
        Path file = Files.write(home.resolve("root.crt"), root.getEncoded());
        Path folder = Files.createDirectories(home.resolve("stamps"));
        Files.write(folder.resolve("one.crt"), root.getEncoded());
        var settings = new AnchorSettings(
                List.of(file + "@2024-01-01..2029-01-01"), List.of(file + "@..2029-01-01"), List.of(folder.toString()));
        List<Anchor> anchors = AnchorFiles.read(null, settings);
        Instant begin = Instant.parse("2024-01-01T00:00:00Z");
        Instant end = Instant.parse("2029-01-01T00:00:00Z");
        assertThat(anchors)
                .containsExactly(
                        new Anchor(root, Set.of(TrustPurpose.OWN), begin, end),
                        new Anchor(root, Set.of(TrustPurpose.INCOMING), Instant.MIN, end),
                        new Anchor(root, Set.of(TrustPurpose.TIME_STAMPS), Instant.MIN, Instant.MAX));
    }

    @Test
    void settingThatCannotBeReadStopsTheStartAndSaysWhich() {
        var typo = new AnchorSettings(List.of("/nowhere@2024-13-01.."), List.of(), List.of());
        assertThatThrownBy(() -> AnchorFiles.read(null, typo)).hasMessageContaining("/nowhere@2024-13-01..");
        var missing = new AnchorSettings(List.of("/nowhere"), List.of(), List.of());
        assertThatThrownBy(() -> AnchorFiles.read(null, missing)).hasMessageContaining("/nowhere");
    }

    private static Verification verify(TrustPurpose purpose, Anchor anchor) {
        return verifier(anchor).verify(sealed, purpose);
    }

    private static Verifier verifier(Anchor anchor) {
        Clock later = new TickingClock(NOW.toString());
        return SigningRoom.verifier(new Told(room.trust, List.of(anchor)), later);
    }
}
