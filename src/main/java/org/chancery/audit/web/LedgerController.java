package org.chancery.audit.web;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.chancery.audit.LedgerProofs;
import org.chancery.platform.Fault;
import org.chancery.platform.PlatformFault;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Checkpoints, tiles and proofs of the ledger, for witnesses and monitors: C2SP tlog-tiles under {@code /ledger}. */
@Hidden
@RestController
class LedgerController {
    /** {@code tile/<level or entries>/<place in groups of three digits>[.p/<width>]}. */
    private static final Pattern TILE =
            Pattern.compile(".*/tile/([0-6]|entries)/((?:x\\d{3}/){0,3}\\d{3})(?:\\.p/([1-9]\\d{0,2}))?");

    private static final MediaType TEXT = MediaType.parseMediaType("text/plain; charset=UTF-8");
    private static final int FULL = 256;
    private final LedgerProofs ledger;

    LedgerController(LedgerProofs ledger) {
        this.ledger = ledger;
    }

    @GetMapping("/ledger/checkpoint")
    ResponseEntity<String> checkpoint() {
        return ResponseEntity.ok()
                .contentType(TEXT)
                .cacheControl(CacheControl.noCache())
                .body(ledger.checkpoint());
    }

    @GetMapping("/ledger/key")
    ResponseEntity<String> key() {
        return ResponseEntity.ok().contentType(TEXT).body(ledger.key() + "\n");
    }

    @GetMapping("/ledger/consistency")
    ResponseEntity<String> consistency(@RequestParam long from, @RequestParam long to) {
        List<byte[]> proof = ledger.consistency(from, to).orElseThrow(LedgerController::nothing);
        String lines = proof.stream()
                .map(hash -> Base64.getEncoder().encodeToString(hash) + "\n")
                .collect(Collectors.joining());
        return ResponseEntity.ok().contentType(TEXT).body(lines);
    }

    @GetMapping("/ledger/tile/**")
    ResponseEntity<byte[]> tile(HttpServletRequest request) {
        Matcher asked = TILE.matcher(request.getRequestURI());
        if (!asked.matches()) {
            throw nothing();
        }
        long place = Long.parseLong(asked.group(2).replaceAll("[x/]", ""));
        int width = asked.group(3) == null ? FULL : Integer.parseInt(asked.group(3));
        Optional<byte[]> found = asked.group(1).equals("entries")
                ? ledger.entries(place, width).map(LedgerController::bundle)
                : ledger.tile(Integer.parseInt(asked.group(1)), place, width);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .cacheControl(CacheControl.maxAge(Duration.ofDays(365)).immutable())
                .body(found.orElseThrow(LedgerController::nothing));
    }

    /** Each entry after its length in two bytes, big-endian. */
    private static byte[] bundle(List<byte[]> entries) {
        var bytes = new ByteArrayOutputStream();
        for (byte[] entry : entries) {
            bytes.write(entry.length >> 8);
            bytes.write(entry.length);
            bytes.writeBytes(entry);
        }
        return bytes.toByteArray();
    }

    private static Fault nothing() {
        return new Fault(PlatformFault.NOT_FOUND);
    }
}
