package org.chancery.incoming.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chancery.audit.Audit;
import org.chancery.incoming.Exchange.Receipt;
import org.chancery.incoming.ExchangeError;
import org.chancery.incoming.ExchangePartner;
import org.chancery.incoming.InboxSource;
import org.chancery.jooq.incoming.tables.records.InboxRecord;
import org.chancery.platform.Blobs;
import org.chancery.platform.Fault;
import org.chancery.platform.FileNames;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts a partner's document into the inbox of each unit that it is for; once, and under the partner's name in the ledger. */
@Component
class ExchangeKeeper {
    private static final int LONGEST_NAME = 120;
    private static final byte[] PDF = "%PDF-".getBytes(StandardCharsets.US_ASCII);
    private final InboxKeeper inbox;
    private final ExchangeStore exchanged;
    private final ExchangeAddresses addresses;
    private final Blobs blobs;
    private final Audit audit;
    private final Clock clock;

    ExchangeKeeper(
            InboxKeeper inbox,
            ExchangeStore exchanged,
            ExchangeAddresses addresses,
            Blobs blobs,
            Audit audit,
            Clock clock) {
        this.inbox = inbox;
        this.exchanged = exchanged;
        this.addresses = addresses;
        this.blobs = blobs;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public List<Receipt> keep(
            ExchangePartner partner, EdxmlDocument document, List<EdxmlFiles.Attached> files, Path message)
            throws IOException {
        Map<String, String> units = new LinkedHashMap<>();
        document.to().forEach(code -> addresses.unit(code).ifPresent(unit -> units.putIfAbsent(unit, code)));
        if (units.isEmpty()) {
            throw new Fault(ExchangeError.ADDRESSEE_UNKNOWN);
        }
        if (document.kind() == 0 && files.stream().noneMatch(ExchangeKeeper::isPdf)) {
            throw EdxmlParser.invalid("pdf");
        }
        String original = stored(message);
        List<Arrived.Paper> papers = papers(files);
        List<Receipt> receipts = new ArrayList<>();
        units.forEach((unit, code) -> {
            Arrived arrived = new Arrived(
                    unit,
                    InboxSource.EXCHANGE,
                    partner.organ() + " " + document.kind() + " " + document.id(),
                    document.sender() + " <" + partner.organ() + ">",
                    partner.replyTo(),
                    document.subject(),
                    document.text(),
                    original,
                    clock.instant(),
                    papers,
                    true);
            receipts.add(kept(partner, document, code, arrived));
        });
        return receipts;
    }

    private Receipt kept(ExchangePartner partner, EdxmlDocument document, String code, Arrived arrived) {
        var fresh = inbox.take(arrived);
        if (fresh.isPresent()) {
            exchanged.insert(fresh.get(), partner.organ(), code, document);
            return new Receipt(fresh.get(), code, document.id(), "01", true);
        }
        InboxRecord before = exchanged.earlier(arrived.unit(), arrived.key()).orElseThrow();
        if (!before.getOriginal().isEmpty() && !before.getOriginal().equals(arrived.original())) {
            throw new Fault(ExchangeError.MESSAGE_CHANGED);
        }
        UUID id = before.getId();
        String status = exchanged
                .progress(partner.organ(), id)
                .map(progress -> EdxmlStatus.of(progress).code())
                .orElse("01");
        return new Receipt(id, code, document.id(), status, false);
    }

    private String stored(Path message) throws IOException {
        try (InputStream content = Files.newInputStream(message)) {
            return blobs.store(content, Long.MAX_VALUE).sha256();
        }
    }

    private List<Arrived.Paper> papers(List<EdxmlFiles.Attached> files) {
        return files.stream()
                .map(file -> new Arrived.Paper(
                        name(file), blobs.store(new ByteArrayInputStream(file.content()), Long.MAX_VALUE)))
                .toList();
    }

    /** Only what is a PDF is called one. */
    private static String name(EdxmlFiles.Attached file) {
        if (isPdf(file)) {
            return FileNames.clean(file.name(), "application/pdf");
        }
        String plain = file.name().replaceAll("[<>:\"|?*%;]", "").strip();
        String tail = plain.substring(Math.max(0, plain.length() - LONGEST_NAME));
        return tail.isEmpty() || tail.endsWith(".pdf") ? tail + ".bin" : tail;
    }

    private static boolean isPdf(EdxmlFiles.Attached file) {
        return Arrays.equals(file.content(), 0, Math.min(PDF.length, file.content().length), PDF, 0, PDF.length);
    }

    /** Writes down that a message was refused, and not a word of it. */
    @Transactional
    public void refused(ExchangePartner partner, Fault why) {
        audit.append(
                "exchange.refused",
                "exchange-partner",
                partner.organ(),
                Map.of("code", why.code().code()));
    }
}
