package org.chancery.desk.web;

import org.chancery.identity.Access;
import org.chancery.identity.Role;
import org.chancery.platform.NavEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The desk's own entries of the rail; other modules add theirs. */
@Configuration(proxyBeanMethods = false)
class DeskNavigation {
    @Bean
    NavEntry deskHome() {
        return new NavEntry(NavEntry.Area.DESK, 10, "/desk", "desk.nav.home", "desk");
    }

    @Bean
    NavEntry deskCases(DeskDoor door) {
        return new NavEntry(NavEntry.Area.DESK, 20, "/desk/cases", "desk.nav.cases", "case", () -> !door.cases()
                .isEmpty());
    }

    @Bean
    NavEntry deskSearch() {
        return new NavEntry(NavEntry.Area.DESK, 15, "/desk/search", "desk.nav.search", "search");
    }

    @Bean
    NavEntry deskPeople(Access access) {
        return new NavEntry(
                NavEntry.Area.DESK,
                50,
                "/admin/people",
                "desk.nav.people",
                "people",
                () -> access.has(Role.ADMINISTRATOR));
    }

    @Bean
    NavEntry deskAudit(Access access) {
        return new NavEntry(
                NavEntry.Area.DESK, 60, "/desk/audit", "desk.nav.audit", "lock", () -> access.has(Role.AUDITOR));
    }
}
