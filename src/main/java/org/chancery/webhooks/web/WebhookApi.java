package org.chancery.webhooks.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.chancery.platform.Fault;
import org.chancery.webhooks.Subscription;
import org.chancery.webhooks.WebhookDelivery;
import org.chancery.webhooks.WebhookError;
import org.chancery.webhooks.WebhookKind;
import org.chancery.webhooks.Webhooks;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Subscriptions for administrators' programs. */
@RestController
@RequestMapping("/api/admin/webhooks")
@Tag(
        name = "Webhooks",
        description = "Tell other programs what happened, by the Standard Webhooks convention: POST with webhook-id,"
                + " webhook-timestamp and webhook-signature (v1, HMAC-SHA-256 of id.timestamp.body)")
class WebhookApi {
    private final Webhooks webhooks;

    WebhookApi(Webhooks webhooks) {
        this.webhooks = webhooks;
    }

    /**
     * Who is to be told what.
     *
     * @param url https address
     * @param kinds such as {@code document.issued}
     * @param unit code of the unit about which, and about all below, it is told
     */
    record Order(
            @NotBlank String url,
            @NotEmpty Set<String> kinds,
            @NotBlank String unit) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Subscribe a program; the answer has the secret, which is shown nowhere else")
    Webhooks.Fresh subscribe(@RequestBody @Valid Order order) {
        Set<WebhookKind> kinds = order.kinds().stream()
                .map(type -> WebhookKind.of(type).orElseThrow(() -> new Fault(WebhookError.KINDS_NEEDED)))
                .collect(Collectors.toSet());
        return webhooks.subscribe(WebhookController.address(order.url()), kinds, order.unit());
    }

    @GetMapping
    @Operation(summary = "All subscriptions, the newest first")
    List<Subscription> all() {
        return webhooks.all();
    }

    @GetMapping("/{id}")
    @Operation(summary = "One subscription")
    Subscription one(@PathVariable UUID id) {
        return webhooks.require(id);
    }

    @GetMapping("/{id}/deliveries")
    @Operation(summary = "Its last hundred messages, the newest first")
    List<WebhookDelivery> deliveries(@PathVariable UUID id) {
        return webhooks.deliveries(id);
    }

    @PostMapping("/{id}/enabled")
    @Operation(summary = "Switch it on or off; what happens while it is off is not told")
    Subscription setEnabled(@PathVariable UUID id, @RequestParam boolean enabled) {
        return webhooks.setEnabled(id, enabled);
    }

    @PostMapping("/{id}/test")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Send a message of kind test")
    void test(@PathVariable UUID id) {
        webhooks.test(id);
    }

    @PostMapping("/{id}/deliveries/{message}/again")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Send a message again, with its id")
    void again(@PathVariable UUID id, @PathVariable String message) {
        webhooks.sendAgain(id, message);
    }
}
