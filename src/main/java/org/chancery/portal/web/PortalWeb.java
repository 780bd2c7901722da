package org.chancery.portal.web;

import org.chancery.platform.NavEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Entries of the portal in the site's navigation. */
@Configuration(proxyBeanMethods = false)
class PortalWeb {
    @Bean
    NavEntry missionsEntry() {
        return new NavEntry(NavEntry.Area.PUBLIC, 20, "/missions", "portal.nav.missions", "globe");
    }

    @Bean
    NavEntry aboutEntry() {
        return new NavEntry(NavEntry.Area.FOOT, 10, "/about", "portal.nav.about", "document");
    }

    @Bean
    NavEntry accessibilityEntry() {
        return new NavEntry(NavEntry.Area.FOOT, 20, "/accessibility", "portal.nav.accessibility", "document");
    }

    @Bean
    NavEntry privacyEntry() {
        return new NavEntry(NavEntry.Area.FOOT, 30, "/privacy", "portal.nav.privacy", "document");
    }
}
