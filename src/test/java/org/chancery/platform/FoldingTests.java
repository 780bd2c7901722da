package org.chancery.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FoldingTests {
    @Test
    void bothToneMarkStylesAndNoMarksAtAllFoldAlike() {
        assertThat(Folding.fold("Hợp pháp hóa")).isEqualTo("hop phap hoa");
        assertThat(Folding.fold("HỢP PHÁP HOÁ")).isEqualTo("hop phap hoa");
        assertThat(Folding.fold("hop  phap-hoa!")).isEqualTo("hop phap hoa");
    }

    @Test
    void theLetterDWithStrokeFoldsInBothItsCodePoints() {
        assertThat(Folding.fold("Đăng ký đổi Ð")).isEqualTo("dang ky doi d");
    }
}
