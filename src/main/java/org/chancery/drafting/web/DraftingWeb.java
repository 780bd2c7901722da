package org.chancery.drafting.web;

import java.util.List;
import java.util.stream.Stream;
import org.chancery.drafting.DraftTab;
import org.chancery.drafting.Drafts;
import org.chancery.drafting.SigningFolder;
import org.chancery.identity.Access;
import org.chancery.identity.Role;
import org.chancery.platform.DeskFigures;
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

    @Bean
    DeskFigures draftFigures(Drafts drafts, SigningFolder folder, Access access) {
        return () -> List.of(
                new DeskFigures.Figure(
                        "drafting.figure.folder",
                        access.has(Role.SIGNATORY) ? folder.waiting().size() : 0,
                        "/desk/signing-folder",
                        false),
                new DeskFigures.Figure(
                        "drafting.figure.awaited",
                        drafts.counts().getOrDefault(DraftTab.AWAITED, 0L),
                        "/desk/drafts",
                        false));
    }
}
