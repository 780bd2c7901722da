package org.chancery.records.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class VerificationCodeTests {
    @Test
    void aCodeIsReadHoweverItIsTyped() {
        assertThat(VerificationCode.read(" 7k3m 92qf-xt4d ")).isEqualTo("7K3M92QFXT4D");
        assertThat(VerificationCode.read("OIL0-0000-0000")).isEqualTo("011000000000");
    }

    @Test
    void codesAreTwelveLettersThatAreNotMistaken() {
        assertThat(Stream.generate(VerificationCode::fresh).limit(500))
                .doesNotHaveDuplicates()
                .allMatch(code -> code.matches("[0-9A-HJKMNP-TV-Z]{12}"))
                .allMatch(code ->
                        VerificationCode.read(VerificationCode.shown(code)).equals(code));
    }
}
