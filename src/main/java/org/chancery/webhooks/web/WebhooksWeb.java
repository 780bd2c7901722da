package org.chancery.webhooks.web;

import org.chancery.identity.Access;
import org.chancery.identity.Role;
import org.chancery.platform.NavEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** This module's entry in the navigation. */
@Configuration(proxyBeanMethods = false)
class WebhooksWeb {
    @Bean
    NavEntry webhooksEntry(Access access) {
        return new NavEntry(
                NavEntry.Area.DESK,
                95,
                "/admin/webhooks",
                "webhooks.nav",
                "register",
                () -> access.has(Role.ADMINISTRATOR));
    }
}
