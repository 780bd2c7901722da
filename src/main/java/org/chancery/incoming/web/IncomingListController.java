package org.chancery.incoming.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.chancery.identity.Access;
import org.chancery.identity.IdentityError;
import org.chancery.identity.Role;
import org.chancery.incoming.Inbox;
import org.chancery.incoming.IncomingDocuments;
import org.chancery.incoming.IncomingFilter;
import org.chancery.incoming.IncomingTab;
import org.chancery.platform.Fault;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of incoming documents, tab by tab. */
@Controller
class IncomingListController {
    private final IncomingDocuments documents;
    private final Inbox inbox;
    private final Access access;

    IncomingListController(IncomingDocuments documents, Inbox inbox, Access access) {
        this.documents = documents;
        this.inbox = inbox;
        this.access = access;
    }

    /** A tab over the list. */
    record Tab(String slug, long count, boolean current) {}

    @GetMapping("/desk/incoming")
    String list(
            @RequestParam(required = false) @Nullable String tab,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        boolean keeper = access.has(Role.CLERK) || access.has(Role.SIGNATORY) || access.has(Role.AUDITOR);
        boolean officer = access.has(Role.CONSULAR_OFFICER);
        if (!keeper && !officer) {
            throw new Fault(IdentityError.FORBIDDEN);
        }
        IncomingTab chosen = chosen(tab, keeper ? IncomingTab.DISTRIBUTE : IncomingTab.MINE);
        model.addAttribute("tab", slug(chosen));
        model.addAttribute("tabs", tabs(chosen, keeper, officer));
        model.addAttribute("q", q);
        model.addAttribute("found", documents.list(new IncomingFilter(chosen, q, page)));
        model.addAttribute("registers", keeper);
        model.addAttribute("registrar", access.has(Role.CLERK));
        model.addAttribute("waiting", access.has(Role.CLERK) ? inbox.waiting(1).total() : 0);
        return "incoming/list";
    }

    private List<Tab> tabs(IncomingTab chosen, boolean keeper, boolean officer) {
        Map<IncomingTab, Long> counts = documents.counts();
        List<Tab> tabs = new ArrayList<>();
        for (IncomingTab tab : IncomingTab.values()) {
            if (tab == IncomingTab.DISTRIBUTE && !keeper || tab == IncomingTab.MINE && !officer) {
                continue;
            }
            tabs.add(new Tab(slug(tab), counts.getOrDefault(tab, 0L), tab == chosen));
        }
        return tabs;
    }

    private static IncomingTab chosen(@Nullable String slug, IncomingTab otherwise) {
        for (IncomingTab tab : IncomingTab.values()) {
            if (slug(tab).equals(slug)) {
                return tab;
            }
        }
        return otherwise;
    }

    private static String slug(IncomingTab tab) {
        return tab.name().toLowerCase(Locale.ROOT);
    }
}
