package org.chancery.drafting.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.chancery.drafting.Authority;
import org.chancery.drafting.DraftingError;
import org.chancery.platform.Fault;
import org.chancery.records.AuthorityPrefix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The conditions of the authority prefixes. */
class AuthorityRulesTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @ParameterizedTest
    @CsvSource({
        "Q, '', '', BASIS_NEEDED",
        "KT, Phó Đại sứ, '', BASIS_NEEDED",
        "KT, '', Lĩnh vực lãnh sự, POSITION_NEEDED",
        "TL, Chánh Văn phòng, '', BASIS_NEEDED",
        "TL, '', Quy chế làm việc, POSITION_NEEDED",
        "TUQ, Tham tán, Giấy ủy quyền, UNTIL_NEEDED",
        "TUQ, Tham tán, '', BASIS_NEEDED",
    })
    void whatAPrefixRestsOnMustBeSaid(AuthorityPrefix prefix, String position, String basis, DraftingError error) {
        assertThatThrownBy(() -> AuthorityRules.require(new Authority(prefix, position, basis, null), TODAY))
                .isInstanceOfSatisfying(
                        Fault.class, fault -> assertThat(fault.code()).isEqualTo(error));
    }

    @Test
    void theHeadAndTheCollectiveNeedNothing() {
        assertThat(AuthorityRules.require(Authority.ofHead(), TODAY)).isEqualTo(Authority.ofHead());
        Authority collective = new Authority(AuthorityPrefix.TM, "", "", null);
        assertThat(AuthorityRules.require(collective, TODAY)).isEqualTo(collective);
    }

    @Test
    void anAuthorisationHoldsThroughItsLastDay() {
        Authority given = new Authority(AuthorityPrefix.TUQ, "Tham tán", "Giấy ủy quyền 03/GUQ-ĐSQ", TODAY);
        assertThat(AuthorityRules.require(given, TODAY)).isEqualTo(given);
        assertThatThrownBy(() -> AuthorityRules.require(given, TODAY.plusDays(1)))
                .isInstanceOfSatisfying(
                        Fault.class, fault -> assertThat(fault.code()).isEqualTo(DraftingError.AUTHORITY_OVER));
    }
}
