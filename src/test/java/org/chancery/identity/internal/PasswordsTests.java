package org.chancery.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.chancery.identity.IdentityError;
import org.chancery.platform.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordsTests {
    private final Passwords passwords = new Passwords();

    @Test
    void aPasswordIsKeptAsArgon2id() {
        String hash = passwords.hash("bốn chữ rời rạc nhau");
        assertThat(hash).startsWith("$argon2id$");
        assertThat(passwords.matches("bốn chữ rời rạc nhau", hash)).isTrue();
        assertThat(passwords.matches("bốn chữ rời rạc nha", hash)).isFalse();
        assertThat(passwords.matches("nobody has this password", null)).isFalse();
    }

    @Test
    void aShortPasswordIsRefused() {
        assertThatThrownBy(() -> Passwords.require("short-one-1"))
                .isInstanceOfSatisfying(
                        Fault.class, fault -> assertThat(fault.code()).isEqualTo(IdentityError.PASSWORD_SHORT));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password12345",
                "P@ssw0rd123456",
                "Matkhau2026!!!",
                "aaaaaaaaaaaaaa",
                "123456789012",
                "qwerty-qwerty",
                "abcdefghijklm",
                "Chancery#2026"
            })
    void aPasswordThatAttackersTryFirstIsRefused(String password) {
        assertThatThrownBy(() -> Passwords.require(password))
                .isInstanceOfSatisfying(
                        Fault.class, fault -> assertThat(fault.code()).isEqualTo(IdentityError.PASSWORD_COMMON));
    }

    @ParameterizedTest
    @ValueSource(strings = {"correct horse battery", "con trâu đi trước", "x7!kQ2#vLm9z"})
    void aPasswordThatIsHardToGuessIsTaken(String password) {
        Passwords.require(password);
    }
}
