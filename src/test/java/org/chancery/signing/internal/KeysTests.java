package org.chancery.signing.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.chancery.platform.Fault;
import org.chancery.signing.Finding;
import org.chancery.signing.KeyId;
import org.chancery.signing.SigningError;
import org.chancery.signing.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeysTests {
    @TempDir
    Path home;

    @Test
    void keyStaysTheSameOverRestarts() throws Exception {
        String before =
                new SigningRoom(home).signing.certificate(KeyId.ofPerson("p-1")).serial();
        String after =
                new SigningRoom(home).signing.certificate(KeyId.ofPerson("p-1")).serial();
        assertThat(after).isEqualTo(before);
    }

    @Test
    void personWithAnotherTitleGetsAnotherCertificate() throws Exception {
        SigningRoom room = new SigningRoom(home);
        byte[] sealed = room.sealed();
        String before = room.signing.certificate(room.person).serial();
        room.keys.personal("p-1", "Nguyễn Thị Ánh Tuyết", "Tham tán Công sứ");
        assertThat(room.signing.certificate(room.person).serial()).isNotEqualTo(before);
        assertThat(room.signing.certificate(room.person).title()).isEqualTo("Tham tán Công sứ");
        assertThat(room.signing.verify(sealed).verdict()).isEqualTo(Verdict.VALID);
    }

    @Test
    void keyFilesAreReadableByTheirOwnerOnly() throws Exception {
        new SigningRoom(home);
        try (Stream<Path> files = Files.list(home.resolve("secrets/signing"))) {
            assertThat(files.toList()).hasSizeGreaterThan(4).allSatisfy(file -> assertThat(
                            PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------"));
        }
    }

    @Test
    void signatureMadeBeforeRevocationStandsAndOneMadeAfterDoesNot() throws Exception {
        SigningRoom room = new SigningRoom(home);
        byte[] before = room.sealed();
        Clock later = Clock.offset(Clock.systemUTC(), Duration.ofMinutes(2));
        SigningRoom then = new SigningRoom(home, later);
        byte[] after = then.sealed();
        Clock between = Clock.fixed(Instant.now().plusSeconds(60), ZoneOffset.UTC);
        new SigningRoom(home, between)
                .authority.revoke(room.keys.require(room.agency).certificate());
        SigningRoom tomorrow = new SigningRoom(home, Clock.offset(Clock.systemUTC(), Duration.ofDays(1)));
        assertThat(tomorrow.signing.verify(before).findings()).isEmpty();
        assertThat(tomorrow.signing.verify(after).findings()).contains(Finding.REVOKED_CERTIFICATE);
    }

    @Test
    void sealedDocumentStandsAfterTwoYears() throws Exception {
        byte[] sealed = new SigningRoom(home).sealed();
        SigningRoom inTwoYears = new SigningRoom(home, Clock.offset(Clock.systemUTC(), Duration.ofDays(365 * 2)));
        assertThat(inTwoYears.signing.verify(sealed).findings()).isEmpty();
    }

    @Test
    void productionMakesNoKeySilently() {
        ConfiguredKeys keys = new ConfiguredKeys(List.of(), SigningRoom.nothingRemote());
        assertThat(keys.holds(KeyId.ofAgency("SQ-TOKYO"))).isFalse();
        assertThatThrownBy(() -> keys.agency("SQ-TOKYO", "Đại sứ quán"))
                .isInstanceOfSatisfying(
                        Fault.class, fault -> assertThat(fault.code()).isEqualTo(SigningError.KEY_MISSING));
    }

    @Test
    void nameOfAKeyIsNoWayOutOfItsFolder() {
        assertThatThrownBy(() -> KeyId.ofPerson("../../x")).isInstanceOf(IllegalArgumentException.class);
    }
}
