package org.chancery.desk.web;

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
    NavEntry deskCases() {
        return new NavEntry(NavEntry.Area.DESK, 20, "/desk/cases", "desk.nav.cases", "case");
    }
}
