package org.chancery.incoming.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.chancery.identity.Access;
import org.chancery.identity.Role;
import org.chancery.incoming.Inbox;
import org.chancery.incoming.IncomingDocuments;
import org.chancery.incoming.IncomingTab;
import org.chancery.platform.DeskFigures;
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

    @Bean
    DeskFigures incomingFigures(IncomingDocuments documents, Inbox inbox, Access access) {
        return () -> {
            Map<IncomingTab, Long> counts = documents.counts();
            List<DeskFigures.Figure> figures = new ArrayList<>();
            if (access.has(Role.CLERK)) {
                long waiting = inbox.waiting(1).total();
                figures.add(new DeskFigures.Figure("incoming.figure.inbox", waiting, "/desk/incoming/inbox", false));
            }
            if (access.has(Role.SIGNATORY)) {
                figures.add(figure(IncomingTab.DISTRIBUTE, counts));
            }
            if (access.has(Role.CONSULAR_OFFICER)) {
                figures.add(figure(IncomingTab.MINE, counts));
            }
            figures.add(figure(IncomingTab.OVERDUE, counts));
            return figures;
        };
    }

    private static DeskFigures.Figure figure(IncomingTab tab, Map<IncomingTab, Long> counts) {
        return new DeskFigures.Figure(
                "incoming.figure." + tab.name(),
                counts.getOrDefault(tab, 0L),
                "/desk/incoming?tab=" + tab.name().toLowerCase(Locale.ROOT),
                tab == IncomingTab.OVERDUE);
    }
}
