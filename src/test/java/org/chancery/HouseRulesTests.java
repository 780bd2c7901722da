package org.chancery;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class HouseRulesTests {
    private static final ApplicationModules MODULES = ApplicationModules.of(
            Chancery.class, DescribedPredicate.describe("generated", (JavaClass type) -> type.getPackageName()
                    .startsWith("org.chancery.jooq")));

    @Test
    void modulesDependOnlyOnTheFloorsBelow() {
        assertThat(MODULES.stream().count()).isGreaterThanOrEqualTo(2);
        MODULES.verify();
    }
}
