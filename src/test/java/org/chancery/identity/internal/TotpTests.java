package org.chancery.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class TotpTests {
    private static final byte[] KEY = "12345678901234567890".getBytes();

    @Test
    void codesAreThoseOfTheStandardsTestVectors() {
        assertThat(Totp.code(KEY, 59 / 30, 8)).isEqualTo("94287082");
        assertThat(Totp.code(KEY, 1111111109 / 30, 8)).isEqualTo("07081804");
        assertThat(Totp.code(KEY, 1111111111 / 30, 8)).isEqualTo("14050471");
        assertThat(Totp.code(KEY, 1234567890 / 30, 8)).isEqualTo("89005924");
        assertThat(Totp.code(KEY, 2000000000 / 30, 8)).isEqualTo("69279037");
        assertThat(Totp.code(KEY, 20000000000L / 30, 8)).isEqualTo("65353130");
    }

    @Test
    void aCodeFitsNowAndOneStepAroundItOnly() {
        String secret = Totp.encode(KEY);
        assertThat(Totp.decode(secret)).isEqualTo(KEY);
        String code = Totp.code(KEY, 1000, 6);
        assertThat(Totp.match(secret, code, Instant.ofEpochSecond(30_000))).hasValue(1000);
        assertThat(Totp.match(secret, code, Instant.ofEpochSecond(30_030))).hasValue(1000);
        assertThat(Totp.match(secret, code, Instant.ofEpochSecond(30_060))).isEmpty();
        assertThat(Totp.match(secret, "", Instant.ofEpochSecond(30_000))).isEmpty();
    }
}
