package org.chancery.portal.web;

import java.time.Clock;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.chancery.identity.IdentityError;
import org.chancery.identity.Unit;
import org.chancery.identity.Units;
import org.chancery.platform.Fault;
import org.chancery.platform.Folding;
import org.chancery.platform.PublicPage;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The directory of missions abroad. */
@Controller
class MissionsController {
    private final Units units;
    private final Clock clock;

    MissionsController(Units units, Clock clock) {
        this.units = units;
        this.clock = clock;
    }

    @PublicPage
    @GetMapping("/missions")
    String directory(@RequestParam(defaultValue = "") String q, Locale locale, Model model) {
        String wanted = Folding.fold(q.substring(0, Math.min(q.length(), 200)));
        List<Entry> missions = units.missions().stream()
                .map(unit -> new Entry(unit, country(unit.country(), locale)))
                .filter(entry -> Folding.fold(entry.words()).contains(wanted))
                .sorted(Comparator.comparing((Entry entry) -> Folding.fold(entry.country()))
                        .thenComparing(entry -> entry.unit().kind())
                        .thenComparing(entry -> entry.unit().code()))
                .toList();
        model.addAttribute("missions", missions);
        model.addAttribute("q", q);
        return "portal/missions";
    }

    @PublicPage
    @GetMapping("/missions/{code}")
    String mission(@PathVariable String code, Locale locale, Model model) {
        Unit unit = units.find(code)
                .filter(found -> found.kind().isMission())
                .orElseThrow(() -> new Fault(IdentityError.UNIT_UNKNOWN, code));
        model.addAttribute("unit", unit);
        model.addAttribute("country", country(unit.country(), locale));
        model.addAttribute("accredited", names(unit, locale));
        model.addAttribute(
                "localTime",
                ZonedDateTime.now(clock.withZone(unit.zone()))
                        .format(DateTimeFormatter.ofLocalizedDateTime(FormatStyle.FULL, FormatStyle.SHORT)
                                .withLocale(locale)));
        model.addAttribute("weekend", weekend(unit, locale));
        return "portal/mission";
    }

    private static String weekend(Unit unit, Locale locale) {
        return unit.weekend().stream()
                .sorted()
                .map(day -> day.getDisplayName(TextStyle.FULL, locale))
                .collect(Collectors.joining(", "));
    }

    private static String names(Unit unit, Locale locale) {
        return unit.accreditedTo().stream()
                .map(code -> country(code, locale))
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private static String country(String code, Locale locale) {
        return Locale.of("", code).getDisplayCountry(locale);
    }

    /** A mission and the name of its country. */
    record Entry(Unit unit, String country) {
        String words() {
            return country + " " + unit.name().vi() + " " + unit.name().en() + " "
                    + unit.city().vi() + " " + unit.city().en();
        }
    }
}
