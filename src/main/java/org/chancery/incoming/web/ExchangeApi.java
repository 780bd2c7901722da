package org.chancery.incoming.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chancery.incoming.Exchange;
import org.chancery.incoming.ExchangeError;
import org.chancery.incoming.ExchangePartner;
import org.chancery.incoming.ExchangePartners;
import org.chancery.platform.Actor;
import org.chancery.platform.CurrentActor;
import org.chancery.platform.Fault;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The door of partner systems, which prove themselves at each request by organisation code and secret (HTTP Basic, RFC 7617). */
@RestController
@RequestMapping("/api/exchange/messages")
@Tag(
        name = "Exchange",
        description =
                "Partner systems bring documents as edXML messages (QCVN 102:2016/BTTTT) and ask what becomes of them;"
                        + " HTTP Basic with organisation code and secret")
class ExchangeApi {
    private static final Pattern DIGEST = Pattern.compile(".*\\bsha-256=:([A-Za-z0-9+/]{43}=):.*");
    private final Exchange exchange;
    private final ExchangePartners partners;

    ExchangeApi(Exchange exchange, ExchangePartners partners) {
        this.exchange = exchange;
        this.partners = partners;
    }

    @PostMapping(
            consumes = {
                MediaType.APPLICATION_XML_VALUE,
                MediaType.TEXT_XML_VALUE,
                MediaType.APPLICATION_OCTET_STREAM_VALUE
            },
            produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Bring a message; the answer is the receipt for each addressee here",
            description =
                    "201 where it is new, 200 where it came before. With Content-Digest (RFC 9530) its bytes are checked.")
    ResponseEntity<List<Exchange.Receipt>> take(
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String who,
            @RequestHeader(name = "Content-Digest", required = false) @Nullable String digest,
            HttpServletRequest request)
            throws IOException {
        ExchangePartner partner = partner(who);
        String expected = digest == null ? null : sha256(digest);
        List<Exchange.Receipt> receipts = new ArrayList<>();
        try (InputStream message = request.getInputStream()) {
            CurrentActor.runAs(actor(partner), () -> receipts.addAll(exchange.take(partner, message, expected)));
        }
        boolean fresh = receipts.stream().anyMatch(Exchange.Receipt::fresh);
        return ResponseEntity.status(fresh ? HttpStatus.CREATED : HttpStatus.OK).body(receipts);
    }

    @GetMapping(path = "/{id}/status", produces = MediaType.APPLICATION_XML_VALUE)
    @Operation(summary = "How far it is, as an edXML status message: 01 to 06, or 15 where it was recalled")
    ResponseEntity<byte[]> status(
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String who,
            @PathVariable UUID id) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .body(exchange.status(partner(who), id));
    }

    private ExchangePartner partner(@Nullable String header) {
        if (header != null && header.regionMatches(true, 0, "Basic ", 0, 6)) {
            String pair = decoded(header.substring(6).strip());
            int colon = pair.indexOf(':');
            if (colon > 0) {
                return partners.present(pair.substring(0, colon), pair.substring(colon + 1))
                        .orElseThrow(() -> new Fault(ExchangeError.PARTNER_UNKNOWN));
            }
        }
        throw new Fault(ExchangeError.PARTNER_UNKNOWN);
    }

    private static String decoded(String text) {
        try {
            return new String(Base64.getDecoder().decode(text), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException broken) {
            return "";
        }
    }

    private static String sha256(String header) {
        Matcher found = DIGEST.matcher(header);
        if (!found.matches()) {
            throw new Fault(ExchangeError.DIGEST_WRONG);
        }
        return HexFormat.of().formatHex(Base64.getDecoder().decode(found.group(1)));
    }

    private static Actor actor(ExchangePartner partner) {
        return new Actor(
                "partner/" + partner.organ(),
                partner.name(),
                Actor.Kind.ANONYMOUS,
                CurrentActor.get().origin());
    }
}
