package org.chancery.archive.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.chancery.archive.DossierFilter;
import org.chancery.archive.DossierTab;
import org.chancery.archive.Dossiers;
import org.chancery.identity.Access;
import org.chancery.identity.IdentityError;
import org.chancery.identity.Role;
import org.chancery.platform.Fault;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of files, tab by tab. */
@Controller
class FilesController {
    private final Dossiers dossiers;
    private final Access access;

    FilesController(Dossiers dossiers, Access access) {
        this.dossiers = dossiers;
        this.access = access;
    }

    /** A tab over the list. */
    record Tab(String slug, long count, boolean current) {}

    @GetMapping("/desk/files")
    String list(
            @RequestParam(required = false) @Nullable String tab,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        if (access.scope(Role.CONSULAR_OFFICER, Role.CLERK, Role.SIGNATORY, Role.AUDITOR)
                .isEmpty()) {
            throw new Fault(IdentityError.FORBIDDEN);
        }
        DossierTab chosen = chosen(tab);
        model.addAttribute("tab", slug(chosen));
        model.addAttribute("tabs", tabs(chosen));
        model.addAttribute("q", q);
        model.addAttribute("found", dossiers.list(new DossierFilter(chosen, q, page)));
        return "archive/files";
    }

    private List<Tab> tabs(DossierTab chosen) {
        Map<DossierTab, Long> counts = dossiers.counts();
        List<Tab> tabs = new ArrayList<>();
        for (DossierTab tab : DossierTab.values()) {
            tabs.add(new Tab(slug(tab), counts.getOrDefault(tab, 0L), tab == chosen));
        }
        return tabs;
    }

    private static DossierTab chosen(@Nullable String slug) {
        for (DossierTab tab : DossierTab.values()) {
            if (slug(tab).equals(slug)) {
                return tab;
            }
        }
        return DossierTab.OPEN;
    }

    private static String slug(DossierTab tab) {
        return tab.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
