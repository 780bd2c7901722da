package org.chancery.portal.web;

import java.util.List;
import java.util.stream.Stream;
import org.chancery.identity.Units;
import org.chancery.platform.PlatformSettings;
import org.chancery.procedures.ProcedureSearch;
import org.chancery.procedures.Procedures;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/** Absolute addresses of every public page worth finding. */
@Component
class Addresses {
    private static final List<String> PAGES =
            List.of("/", "/procedures", "/missions", "/track", "/verify", "/about", "/accessibility", "/privacy");
    private final Units units;
    private final Procedures procedures;
    private final String base;

    Addresses(Units units, Procedures procedures, PlatformSettings settings) {
        this.units = units;
        this.procedures = procedures;
        this.base = settings.publicUrl().toString();
    }

    String sitemap() {
        return base + "/sitemap.xml";
    }

    List<String> all() {
        Stream<String> missions = units.missions().stream().map(unit -> "/missions/" + unit.code());
        Stream<String> catalogue = Stream.of(1, 2, 3)
                .flatMap(page -> procedures.search(ProcedureSearch.of(null, page, 100)).items().stream())
                .map(version -> "/procedures/" + UriUtils.encodePathSegment(version.code(), "UTF-8"));
        return Stream.of(PAGES.stream(), missions, catalogue)
                .flatMap(paths -> paths)
                .map(path -> base + path)
                .toList();
    }
}
