package org.chancery.clearance.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.chancery.clearance.Change;
import org.chancery.clearance.Circle;
import org.chancery.clearance.Restrictable;
import org.chancery.clearance.Restrictions;
import org.chancery.clearance.SecrecyDegree;
import org.chancery.clearance.SecretMarker;
import org.chancery.clearance.SecretMarkers;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Lists of who may know, for officials' programs. */
@RestController
@RequestMapping("/api/desk/clearance")
@Tag(name = "Clearance", description = "Who may know a document or file; kinds: incoming, drafts, outgoing, files")
class ClearanceApi {
    private static final String KEY = "Idempotency-Key";
    private static final String KEY_MEANS = "Unique for this command, such as a UUID";

    private final Restrictions restrictions;
    private final SecretMarkers markers;
    private final OtherOfficial others;

    ClearanceApi(Restrictions restrictions, SecretMarkers markers, OtherOfficial others) {
        this.restrictions = restrictions;
        this.markers = markers;
        this.others = others;
    }

    /**
     * A list to be.
     *
     * @param persons who may know it; whoever asks is always one of them
     * @param other e-mail address of one more official; null or empty for none
     * @param reason 1 to 500 letters
     */
    record Wanted(
            @NotNull Set<UUID> persons,
            @Nullable String other,
            @NotNull String reason) {}

    /** @param reason 1 to 500 letters */
    record Why(@NotNull String reason) {}

    @GetMapping
    @Operation(summary = "Changes of one's units that nobody has confirmed, oldest first; clerks and signatories")
    List<Change> open() {
        return restrictions.open();
    }

    /**
     * A secret document that is kept elsewhere.
     *
     * @param unit code of a unit of the agency
     * @param received day of receipt, not in the future
     * @param issuer 1 to 200 letters; nothing about the content
     */
    record Came(
            @NotNull String unit,
            @NotNull SecrecyDegree degree,
            @NotNull LocalDate received,
            @NotNull String issuer) {}

    @GetMapping("/markers")
    @Operation(
            summary = "Secret documents that came to an agency in a year: number, degree, day and issuer; its clerks")
    List<SecretMarker> markers(@RequestParam String unit, @RequestParam int year) {
        return markers.of(unit, year);
    }

    @GetMapping("/markers/units")
    @Operation(summary = "Codes of the units for whose agencies one may mark secret documents; none where not allowed")
    List<String> markerUnits() {
        return markers.units();
    }

    @PostMapping("/markers")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Take the next number of the series of secret documents",
            description =
                    "404 where the setting chancery.secrecy.markers does not allow it. Never takes subject or file.")
    SecretMarker mark(
            @Parameter(description = KEY_MEANS) @RequestHeader(name = KEY, defaultValue = "") String key,
            @RequestBody @Valid Came came) {
        return markers.register(came.unit(), came.degree(), came.received(), came.issuer(), key);
    }

    @GetMapping("/{kind}/{id}")
    @Operation(summary = "Who may know a thing; 404 for who may not, as for what does not exist")
    Circle of(@PathVariable String kind, @PathVariable UUID id) {
        return restrictions.of(kind, id);
    }

    @GetMapping("/{kind}/{id}/candidates")
    @Operation(summary = "Who could be put on its list: those whose unit sees it, and those on it; who may change it")
    List<Circle.Member> candidates(@PathVariable String kind, @PathVariable UUID id) {
        return restrictions.candidates(kind, id);
    }

    @PostMapping("/{kind}/{id}/restrict")
    @Operation(
            summary = "Say who may know it; a clerk or signatory of its unit",
            description = "What it takes away goes at once; what it gives waits for somebody else’s confirmation.")
    Circle restrict(
            @PathVariable String kind,
            @PathVariable UUID id,
            @Parameter(description = KEY_MEANS) @RequestHeader(name = KEY, defaultValue = "") String key,
            @RequestBody @Valid Wanted wanted) {
        String other = wanted.other();
        Set<UUID> persons = others.with(kind, id, wanted.persons(), other == null ? "" : other);
        return restrictions.restrict(kind, id, persons, wanted.reason(), key);
    }

    @PostMapping("/{kind}/{id}/lift")
    @Operation(summary = "Ask that everybody of the unit may know it again")
    Circle lift(
            @PathVariable String kind,
            @PathVariable UUID id,
            @Parameter(description = KEY_MEANS) @RequestHeader(name = KEY, defaultValue = "") String key,
            @RequestBody @Valid Why why) {
        return restrictions.lift(kind, id, why.reason(), key);
    }

    /** @param reason 1 to 500 letters */
    record WantedReach(
            @NotNull Restrictable.Reach reach, @NotNull String reason) {}

    @PostMapping("/{kind}/{id}/reach")
    @Operation(
            summary = "Say that every unit of the agency may see a file, or its own unit only",
            description = "UNIT acts at once; AGENCY waits for somebody else’s confirmation.")
    Circle reach(
            @PathVariable String kind,
            @PathVariable UUID id,
            @Parameter(description = KEY_MEANS) @RequestHeader(name = KEY, defaultValue = "") String key,
            @RequestBody @Valid WantedReach wanted) {
        return restrictions.reach(kind, id, wanted.reach(), wanted.reason(), key);
    }

    @PostMapping("/changes/{id}/confirm")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Confirm a change that somebody else asked for")
    void confirm(
            @PathVariable UUID id,
            @Parameter(description = KEY_MEANS) @RequestHeader(name = KEY, defaultValue = "") String key) {
        restrictions.confirm(id, key);
    }

    @PostMapping("/changes/{id}/refuse")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Refuse what a change gives; what it took away stays away")
    void refuse(
            @PathVariable UUID id,
            @Parameter(description = KEY_MEANS) @RequestHeader(name = KEY, defaultValue = "") String key) {
        restrictions.refuse(id, key);
    }
}
