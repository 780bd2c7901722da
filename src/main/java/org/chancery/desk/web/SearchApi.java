package org.chancery.desk.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chancery.search.Found;
import org.chancery.search.SavedQueries;
import org.chancery.search.SavedQueries.Saved;
import org.chancery.search.Search;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The search for programs. */
@RestController
@RequestMapping("/api/desk/search")
@Tag(name = "Search", description = "Finds, counts and suggests only what the official may see")
class SearchApi {
    private final DeskDoor door;
    private final Search search;
    private final SavedQueries saved;

    SearchApi(DeskDoor door, Search search, SavedQueries saved) {
        this.door = door;
        this.search = search;
        this.saved = saved;
    }

    /**
     * A question to keep.
     *
     * @param query the parameters of the search as they stand in an address, such as {@code q=visa&year=2026}
     */
    record Question(@NotNull String name, @NotNull String query) {}

    @Operation(
            summary = "Finds what the official may see",
            description =
                    "Parameters: q (words, \"phrases\", -not), kind, unit, type, year, state, from and to (days), order (relevance, newest,"
                            + " oldest), page (from 1).")
    @GetMapping
    Found find(@RequestParam Map<String, String> params) {
        door.requireOfficial();
        return search.find(SearchAddress.read(params).query());
    }

    @Operation(summary = "Suggests titles and codes that begin so")
    @GetMapping("/suggestions")
    List<Found.Hit> suggest(@RequestParam(defaultValue = "") String q) {
        door.requireOfficial();
        return search.suggest(q);
    }

    @GetMapping("/saved")
    @Operation(summary = "Questions that one keeps, by name")
    List<Saved> saved() {
        door.requireOfficial();
        return saved.mine();
    }

    @PostMapping("/saved")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Keep a question; a name that is there already gets the new one")
    Saved keep(@RequestBody @Valid Question question) {
        door.requireOfficial();
        return saved.keep(question.name(), SearchAddress.parse(question.query()).written());
    }

    @DeleteMapping("/saved/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Forget a question; nothing happens where it is not there")
    void forget(@PathVariable UUID id) {
        door.requireOfficial();
        saved.forget(id);
    }

    @PostMapping("/rebuild")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Build the index anew while it goes on serving; an administrator")
    void rebuild() {
        search.rebuild();
    }
}
