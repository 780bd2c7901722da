package org.chancery.incoming.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
import org.chancery.incoming.ExchangePartner;
import org.chancery.incoming.ExchangePartners;
import org.jspecify.annotations.Nullable;
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

/** Partner systems for administrators' programs. */
@RestController
@RequestMapping("/api/admin/exchange-partners")
@Tag(name = "Exchange partners", description = "Which bodies' systems may bring documents as edXML; an administrator")
class PartnersApi {
    private final ExchangePartners partners;

    PartnersApi(ExchangePartners partners) {
        this.partners = partners;
    }

    /**
     * A body to admit.
     *
     * @param organ its organisation code: 1 to 40 letters, digits, dots, hyphens or underlines
     * @param name 1 to 200 letters
     * @param replyTo e-mail address; may be left out
     */
    record Order(
            @NotBlank String organ,
            @NotBlank String name,
            @Nullable String replyTo) {}

    /** The secret by which it proves to be it. */
    record Admitted(String organ, String secret) {}

    @GetMapping
    @Operation(summary = "All partners, by organisation code; without secrets")
    List<ExchangePartner> all() {
        return partners.all();
    }

    @PostMapping
    @Operation(
            summary = "Admit a body, or give a known one a fresh secret",
            description = "The secret is in the answer and nowhere else; an earlier one is void.")
    ResponseEntity<Admitted> admit(@RequestBody @Valid Order order) {
        String replyTo = order.replyTo();
        String secret = partners.admit(order.organ(), order.name(), replyTo == null ? "" : replyTo);
        return ResponseEntity.status(HttpStatus.CREATED)
                .cacheControl(CacheControl.noStore())
                .body(new Admitted(order.organ().strip(), secret));
    }

    @PostMapping("/{organ}/enabled")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Let a partner in or keep it out")
    void setEnabled(@PathVariable String organ, @RequestParam boolean enabled) {
        partners.setEnabled(organ, enabled);
    }
}
