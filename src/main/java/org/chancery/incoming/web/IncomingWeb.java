package org.chancery.incoming.web;

import java.util.stream.Stream;
import org.chancery.identity.Access;
import org.chancery.identity.Role;
import org.chancery.platform.NavEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** This module's entry in the navigation. */
@Configuration(proxyBeanMethods = false)
class IncomingWeb {
    @Bean
    NavEntry incomingDocumentsEntry(Access access) {
        return new NavEntry(NavEntry.Area.DESK, 25, "/desk/incoming", "incoming.nav", "inbox", () -> Stream.of(
                        Role.CLERK, Role.SIGNATORY, Role.CONSULAR_OFFICER, Role.AUDITOR)
                .anyMatch(access::has));
    }

    @Bean
    NavEntry partnersEntry(Access access) {
        return new NavEntry(
                NavEntry.Area.DESK,
                94,
                "/admin/exchange",
                "incoming.exchange.nav",
                "inbox",
                () -> access.has(Role.ADMINISTRATOR));
    }
}
