package org.chancery.desk.web;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.Map;
import org.chancery.search.Found;
import org.chancery.search.Search;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The search for programs. */
@RestController
class SearchApi {
    private final DeskDoor door;
    private final Search search;

    SearchApi(DeskDoor door, Search search) {
        this.door = door;
        this.search = search;
    }

    /** Results with counts. */
    @Operation(
            summary = "Finds what the official may see",
            description =
                    "Parameters: q (words, \"phrases\", -not), kind, unit, type, year, state, from and to (days), order (relevance, newest,"
                            + " oldest), page (from 1).")
    @GetMapping("/api/desk/search")
    Found find(@RequestParam Map<String, String> params) {
        door.requireOfficial();
        return search.find(SearchAddress.read(params).query());
    }

    /** Titles for a box that completes what is typed. */
    @Operation(summary = "Suggests titles and codes that begin so")
    @GetMapping("/api/desk/search/suggestions")
    List<Found.Hit> suggest(@RequestParam(defaultValue = "") String q) {
        door.requireOfficial();
        return search.suggest(q);
    }
}
