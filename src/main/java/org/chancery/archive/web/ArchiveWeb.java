package org.chancery.archive.web;

import java.util.stream.Stream;
import org.chancery.identity.Access;
import org.chancery.identity.Role;
import org.chancery.platform.NavEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** This module's entry in the navigation. */
@Configuration(proxyBeanMethods = false)
class ArchiveWeb {
    @Bean
    NavEntry filesEntry(Access access) {
        return new NavEntry(NavEntry.Area.DESK, 35, "/desk/files", "archive.nav", "register", () -> Stream.of(
                        Role.CONSULAR_OFFICER, Role.CLERK, Role.SIGNATORY, Role.AUDITOR)
                .anyMatch(access::has));
    }
}
