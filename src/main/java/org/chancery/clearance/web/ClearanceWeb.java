package org.chancery.clearance.web;

import org.chancery.identity.Access;
import org.chancery.identity.Role;
import org.chancery.platform.NavEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** This module's entry in the navigation, for those who may confirm. */
@Configuration(proxyBeanMethods = false)
class ClearanceWeb {
    @Bean
    NavEntry clearanceEntry(Access access) {
        return new NavEntry(
                NavEntry.Area.DESK,
                34,
                "/desk/clearance",
                "clearance.nav",
                "lock",
                () -> access.has(Role.SIGNATORY) || access.has(Role.CLERK));
    }
}
