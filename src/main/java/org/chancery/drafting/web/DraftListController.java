package org.chancery.drafting.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.chancery.drafting.DraftFilter;
import org.chancery.drafting.DraftTab;
import org.chancery.drafting.Drafts;
import org.chancery.identity.Access;
import org.chancery.identity.IdentityError;
import org.chancery.identity.Role;
import org.chancery.platform.Fault;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of outgoing drafts, tab by tab. */
@Controller
class DraftListController {
    private final Drafts drafts;
    private final Access access;

    DraftListController(Drafts drafts, Access access) {
        this.drafts = drafts;
        this.access = access;
    }

    /** A tab over the list. */
    record Tab(String slug, long count, boolean current) {}

    @GetMapping("/desk/drafts")
    String list(
            @RequestParam(defaultValue = "awaited") String tab,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        boolean writer =
                Stream.of(Role.CONSULAR_OFFICER, Role.SIGNATORY, Role.CLERK).anyMatch(access::has);
        if (!writer && !access.has(Role.AUDITOR)) {
            throw new Fault(IdentityError.FORBIDDEN);
        }
        DraftTab chosen = chosen(tab);
        model.addAttribute("tab", slug(chosen));
        model.addAttribute("tabs", tabs(chosen));
        model.addAttribute("q", q);
        model.addAttribute("found", drafts.list(new DraftFilter(chosen, q, page)));
        model.addAttribute("writer", writer);
        model.addAttribute("signatory", access.has(Role.SIGNATORY));
        return "drafting/list";
    }

    private List<Tab> tabs(DraftTab chosen) {
        Map<DraftTab, Long> counts = drafts.counts();
        List<Tab> tabs = new ArrayList<>();
        for (DraftTab tab : DraftTab.values()) {
            tabs.add(new Tab(slug(tab), counts.getOrDefault(tab, 0L), tab == chosen));
        }
        return tabs;
    }

    private static DraftTab chosen(String slug) {
        return Stream.of(DraftTab.values())
                .filter(tab -> slug(tab).equals(slug))
                .findFirst()
                .orElse(DraftTab.AWAITED);
    }

    private static String slug(DraftTab tab) {
        return tab.name().toLowerCase(Locale.ROOT);
    }
}
