package org.chancery.records.web;

import org.chancery.identity.Access;
import org.chancery.identity.Role;
import org.chancery.platform.NavEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** This module's entries in the navigation. */
@Configuration(proxyBeanMethods = false)
class RecordsWeb {
    @Bean
    NavEntry verifyEntry() {
        return new NavEntry(NavEntry.Area.PUBLIC, 40, "/verify", "records.nav.verify", "verify");
    }

    @Bean
    NavEntry documentsEntry(Access access) {
        return new NavEntry(
                NavEntry.Area.DESK,
                30,
                "/desk/documents",
                "records.nav.documents",
                "seal",
                () -> access.has(Role.CONSULAR_OFFICER) || access.has(Role.SIGNATORY) || access.has(Role.CLERK));
    }

    @Bean
    NavEntry registersEntry(Access access) {
        return new NavEntry(
                NavEntry.Area.DESK,
                40,
                "/desk/registers",
                "records.nav.registers",
                "register",
                () -> access.has(Role.CLERK) || access.has(Role.SIGNATORY) || access.has(Role.AUDITOR));
    }
}
