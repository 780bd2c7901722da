package org.chancery.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Route;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Asks axe-core whether everybody can use a page, by WCAG 2.2 AA, and fails with what it found. */
public final class Accessible {
    private static final List<String> TAGS = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    private static @Nullable Page twin;

    private Accessible() {}

    /**
     * Checks the page as it stands now, at the width that it has and at that of a phone, where nothing may be cut off. Where scripts are
     * switched off, a twin is checked: the same page in a window in which axe-core can run and the house's scripts cannot.
     */
    public static void check(Page page) {
        if (Boolean.TRUE.equals(page.evaluate("() => document.documentElement.classList.contains('ch-js')"))) {
            examineBothWidths(page);
            return;
        }
        String content = page.content();
        String address = page.url();
        Page copy = twin(page);
        copy.route(
                address,
                route -> route.fulfill(new Route.FulfillOptions()
                        .setContentType("text/html; charset=utf-8")
                        .setBody(content)));
        copy.navigate(address);
        examineBothWidths(copy);
    }

    /** The one window for twins of a browser: a window of its own for each page would take seconds to open. */
    private static Page twin(Page page) {
        Page known = twin;
        if (known == null || known.context().browser() != page.context().browser()) {
            known = page.context().browser().newContext().newPage();
            twin = known;
        }
        known.unrouteAll();
        known.route(Pattern.compile("\\.js$"), Route::abort);
        known.setViewportSize(page.viewportSize().width, page.viewportSize().height);
        return known;
    }

    private static void examineBothWidths(Page page) {
        examine(page);
        var size = page.viewportSize();
        page.setViewportSize(390, 800);
        examine(page);
        Object beyond = page.evaluate("() => document.documentElement.scrollWidth - innerWidth");
        assertThat(((Number) beyond).intValue())
                .as("%s on a phone: pixels beyond its edge", page.url())
                .isLessThanOrEqualTo(0);
        page.setViewportSize(size.width, size.height);
    }

    private static void examine(Page page) {
        List<Rule> violations = results(page);
        assertThat(violations)
                .as(() -> "%s at %d pixels: %s".formatted(page.url(), page.viewportSize().width, words(violations)))
                .isEmpty();
    }

    private static List<Rule> results(Page page) {
        try {
            return new AxeBuilder(page)
                    .withTags(TAGS)
                    .setLegacyMode(true)
                    .analyze()
                    .getViolations();
        } catch (PlaywrightException failure) {
            throw new AssertionError("axe could not run on " + page.url(), failure);
        }
    }

    private static String words(List<Rule> violations) {
        StringBuilder words = new StringBuilder();
        violations.forEach(rule -> rule.getNodes().forEach(node -> words.append("\n  ")
                .append(rule.getId())
                .append(": ")
                .append(rule.getHelp())
                .append("\n    ")
                .append(node.getHtml())));
        return words.toString();
    }
}
