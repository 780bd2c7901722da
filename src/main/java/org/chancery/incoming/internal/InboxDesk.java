package org.chancery.incoming.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.chancery.identity.Access;
import org.chancery.identity.Role;
import org.chancery.incoming.Inbox;
import org.chancery.incoming.InboxItem;
import org.chancery.incoming.InboxSource;
import org.chancery.incoming.IncomingError;
import org.chancery.incoming.IncomingFile;
import org.chancery.incoming.IncomingFiles;
import org.chancery.jooq.incoming.tables.records.InboxRecord;
import org.chancery.platform.Fault;
import org.chancery.platform.Slice;
import org.springframework.stereotype.Component;

/** The inbox as the clerks of its units see it; to anybody else it is empty. */
@Component
class InboxDesk implements Inbox {
    private static final int PAGE = 25;
    private final InboxStore inbox;
    private final InboxKeeper keeper;
    private final IncomingFiles files;
    private final ArrivalPapers arrived;
    private final Access access;
    private final ArrivalPlaces places;
    private final ArrivalChecks checks;

    InboxDesk(
            InboxStore inbox,
            InboxKeeper keeper,
            IncomingFiles files,
            ArrivalPapers arrived,
            Access access,
            ArrivalPlaces places,
            ArrivalChecks checks) {
        this.inbox = inbox;
        this.keeper = keeper;
        this.files = files;
        this.arrived = arrived;
        this.access = access;
        this.places = places;
        this.checks = checks;
    }

    @Override
    public Slice<InboxItem> waiting(int page) {
        int shown = Math.clamp(page, 1, 1_000_000);
        Set<String> units = access.scope(Role.CLERK);
        return new Slice<>(
                inbox.waiting(units, (shown - 1) * PAGE, PAGE).stream()
                        .map(this::item)
                        .toList(),
                inbox.total(units),
                shown,
                PAGE);
    }

    @Override
    public Optional<InboxItem> find(UUID id) {
        return inbox.find(id, access.scope(Role.CLERK)).map(this::item);
    }

    @Override
    public IncomingFile choose(UUID id, int paper) {
        InboxItem.Paper chosen = require(id, paper);
        try (InputStream content = arrived.open(chosen.sha256())) {
            IncomingFile file =
                    files.receive(chosen.name(), content, require(id).receivedAt());
            inbox.choose(file.id(), id);
            return file;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public InputStream open(UUID id, int paper) {
        return arrived.open(require(id, paper).sha256());
    }

    @Override
    public void dismiss(UUID id, String reason) {
        InboxItem item = require(id);
        String said = checks.note("reason", reason, true);
        if (!keeper.dismiss(item.id(), said)) {
            throw new Fault(IncomingError.NOT_FOUND);
        }
    }

    private InboxItem.Paper require(UUID id, int paper) {
        return require(id).papers().stream()
                .filter(one -> one.number() == paper)
                .findFirst()
                .orElseThrow(() -> new Fault(IncomingError.NOT_FOUND));
    }

    private InboxItem require(UUID id) {
        return find(id).orElseThrow(() -> new Fault(IncomingError.NOT_FOUND));
    }

    private InboxItem item(InboxRecord row) {
        return new InboxItem(
                row.getId(),
                row.getUnit(),
                places.name(row.getUnit()),
                InboxSource.valueOf(row.getSource()),
                row.getSender(),
                row.getSubject(),
                row.getBody(),
                row.getReceivedAt(),
                inbox.papers(row.getId()),
                row.getComplete(),
                inbox.said(row.getId()));
    }
}
