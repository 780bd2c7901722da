package org.chancery.desk.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.chancery.identity.Access;
import org.chancery.identity.Role;
import org.chancery.platform.Fault;
import org.chancery.search.Found;
import org.chancery.search.Found.Count;
import org.chancery.search.SavedQueries;
import org.chancery.search.Search;
import org.chancery.search.SearchError;
import org.chancery.search.SearchFacet;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One box for everything that an official may see. */
@Controller
class SearchController {
    private static final String PAGE = "/desk/search";
    private final DeskDoor door;
    private final Search search;
    private final SavedQueries saved;
    private final SearchWords words;
    private final Access access;

    SearchController(DeskDoor door, Search search, SavedQueries saved, SearchWords words, Access access) {
        this.door = door;
        this.search = search;
        this.saved = saved;
        this.words = words;
        this.access = access;
    }

    /** A facet with its values. */
    record Group(String slug, List<Choice> choices) {}

    /** A value: where it leads, and how many results it holds. */
    record Choice(String label, long results, String href, boolean chosen) {}

    @GetMapping(PAGE)
    String page(@RequestParam Map<String, String> params, Model model, Locale locale) {
        door.requireOfficial();
        SearchAddress address = SearchAddress.read(params);
        model.addAttribute("address", address);
        model.addAttribute("written", address.written());
        model.addAttribute("saved", saved.mine());
        model.addAttribute("columns", SearchWords.COLUMNS);
        model.addAttribute("administrator", access.has(Role.ADMINISTRATOR));
        model.addAttribute("trouble", "");
        try {
            Found found = search.find(address.query());
            model.addAttribute("found", found);
            model.addAttribute("groups", groups(address, found, locale));
        } catch (Fault fault) {
            if (!(fault.code() instanceof SearchError)) {
                throw fault;
            }
            model.addAttribute(
                    "trouble",
                    words.say(
                            locale, fault.code().messageKey(), fault.arguments().toArray()));
        }
        return "desk/search";
    }

    private List<Group> groups(SearchAddress address, Found found, Locale locale) {
        List<Group> groups = new ArrayList<>();
        found.counts().forEach((facet, counts) -> {
            String chosen = address.chosen().getOrDefault(facet, "");
            List<Count> shown = new ArrayList<>(counts);
            if (!chosen.isEmpty()
                    && counts.stream().noneMatch(count -> count.value().equals(chosen))) {
                shown.add(new Count(chosen, 0));
            }
            if (shown.size() > 1 || !chosen.isEmpty()) {
                groups.add(new Group(SearchAddress.slug(facet), choices(address, facet, shown, chosen, locale)));
            }
        });
        return groups;
    }

    private List<Choice> choices(
            SearchAddress address, SearchFacet facet, List<Count> counts, String chosen, Locale locale) {
        return counts.stream()
                .map(count -> {
                    boolean current = count.value().equals(chosen);
                    String query =
                            address.with(facet, current ? "" : count.value()).written();
                    return new Choice(
                            words.value(facet, count.value(), locale), count.results(), PAGE + "?" + query, current);
                })
                .toList();
    }

    @PostMapping(PAGE + "/saved")
    String keep(@RequestParam String name, @RequestParam String query, Locale locale, RedirectAttributes flash) {
        door.requireOfficial();
        try {
            saved.keep(name, query);
            flash.addFlashAttribute("done", words.say(locale, "desk.search.kept", name.strip()));
        } catch (Fault fault) {
            if (!(fault.code() instanceof SearchError)) {
                throw fault;
            }
            flash.addFlashAttribute(
                    "refused",
                    words.say(
                            locale, fault.code().messageKey(), fault.arguments().toArray()));
        }
        return "redirect:" + PAGE + "?" + SearchAddress.parse(query).written();
    }

    @PostMapping(PAGE + "/saved/{id}/forget")
    String forget(@PathVariable UUID id) {
        door.requireOfficial();
        saved.forget(id);
        return "redirect:" + PAGE;
    }

    @PostMapping(PAGE + "/rebuild")
    String rebuild(Locale locale, RedirectAttributes flash) {
        search.rebuild();
        flash.addFlashAttribute("done", words.say(locale, "desk.search.rebuilding"));
        return "redirect:" + PAGE;
    }
}
