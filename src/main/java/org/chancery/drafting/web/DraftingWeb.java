package org.chancery.drafting.web;

import java.util.stream.Stream;
import org.chancery.identity.Access;
import org.chancery.identity.Role;
import org.chancery.platform.NavEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** This module's entries in the navigation. */
@Configuration(proxyBeanMethods = false)
class DraftingWeb {
    @Bean
    NavEntry draftsEntry(Access access) {
        return new NavEntry(NavEntry.Area.DESK, 26, "/desk/drafts", "drafting.nav", "document", () -> Stream.of(
                        Role.CLERK, Role.SIGNATORY, Role.CONSULAR_OFFICER, Role.AUDITOR)
                .anyMatch(access::has));
    }

    @Bean
    NavEntry signingFolderEntry(Access access) {
        return new NavEntry(
                NavEntry.Area.DESK,
                27,
                "/desk/signing-folder",
                "drafting.folder.nav",
                "apply",
                () -> access.has(Role.SIGNATORY));
    }
}
