package org.chancery.identity.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.chancery.identity.Assignment;
import org.chancery.identity.Officials;
import org.chancery.identity.Role;
import org.chancery.identity.Units;
import org.chancery.platform.PlatformSettings;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The ministry's people, for administrators' programs. */
@RestController
@RequestMapping("/api/admin/people")
@Tag(name = "People", description = "Officials and their roles; an administrator")
class PeopleApi {
    private final Officials officials;
    private final Units units;
    private final PlatformSettings settings;

    PeopleApi(Officials officials, Units units, PlatformSettings settings) {
        this.officials = officials;
        this.units = units;
        this.settings = settings;
    }

    /** Whom to invite as what, and the code of their unit. */
    record Guest(
            @NotBlank String name,
            @NotBlank String email,
            @NotNull Role role,
            @NotBlank String unit) {}

    /** The link that opens once, for three days. */
    record Invitation(String link) {}

    @GetMapping
    @Operation(summary = "All officials by name, with their roles")
    List<Officials.Listed> all() {
        return officials.all();
    }

    @PostMapping
    @Operation(summary = "Make an official's account; the answer has the invitation link, which is shown nowhere else")
    ResponseEntity<Invitation> invite(@RequestBody @Valid Guest guest) {
        Assignment role =
                new Assignment(guest.role(), units.require(guest.unit()).code());
        String token = officials.invite(guest.name(), guest.email(), Set.of(role));
        return ResponseEntity.status(HttpStatus.CREATED)
                .cacheControl(CacheControl.noStore())
                .body(new Invitation(settings.publicUrl() + "/invitation/" + token));
    }

    @PostMapping("/{id}/disabled")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Keep an official out or let them in again; the last administrator stays")
    void setDisabled(@PathVariable UUID id, @RequestParam boolean disabled) {
        officials.setDisabled(id, disabled);
    }
}
