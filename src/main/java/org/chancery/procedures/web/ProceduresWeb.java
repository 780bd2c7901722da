package org.chancery.procedures.web;

import org.chancery.platform.NavEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the public pages of this module add to the site. */
@Configuration(proxyBeanMethods = false)
class ProceduresWeb {
    @Bean
    NavEntry proceduresEntry() {
        return new NavEntry(NavEntry.Area.PUBLIC, 10, "/procedures", "procedures.nav", "document");
    }
}
