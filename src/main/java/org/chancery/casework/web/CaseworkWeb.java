package org.chancery.casework.web;

import org.chancery.platform.NavEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The module's entries in the navigation. */
@Configuration(proxyBeanMethods = false)
class CaseworkWeb {
    @Bean
    NavEntry trackEntry() {
        return new NavEntry(NavEntry.Area.PUBLIC, 30, "/track", "casework.nav.track", "track");
    }
}
