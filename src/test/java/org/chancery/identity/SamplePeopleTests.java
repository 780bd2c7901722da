package org.chancery.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.chancery.testing.HouseTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@HouseTest
class SamplePeopleTests {
    @Autowired
    People people;

    @Autowired
    Units units;

    @Test
    void everyMissionHasAnOfficerASignatoryAndAClerk() {
        assertThat(units.missions()).hasSizeGreaterThanOrEqualTo(20).allSatisfy(mission -> {
            for (Role role : new Role[] {Role.CONSULAR_OFFICER, Role.SIGNATORY, Role.CLERK}) {
                assertThat(people.withRole(role, mission.code()))
                        .as(mission.code() + " " + role)
                        .isNotEmpty();
            }
        });
        assertThat(people.samples())
                .allSatisfy(sample -> assertThat(sample.key()).matches("[a-z0-9]+(-[a-z0-9]+)*"))
                .allSatisfy(sample -> assertThat(sample.person().name()).endsWith("(mẫu)"));
    }

    @Test
    void missionsHaveCityCountryTimeZoneAndCurrency() {
        assertThat(units.missions()).allSatisfy(mission -> {
            assertThat(mission.city().en()).isNotBlank();
            assertThat(java.util.Locale.getISOCountries()).contains(mission.country());
            assertThat(java.util.Currency.getInstance(mission.currency())).isNotNull();
            assertThat(mission.weekend()).hasSizeBetween(1, 2);
        });
    }
}
