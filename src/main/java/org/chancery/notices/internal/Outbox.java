package org.chancery.notices.internal;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.chancery.notices.Notice;
import org.chancery.notices.NoticeOrder;
import org.chancery.notices.Notices;
import org.springframework.stereotype.Service;

/** Takes orders in the caller's transaction and shows what became of them. */
@Service
class Outbox implements Notices {
    private final OutboxStore store;
    private final Letterpress press;
    private final Clock clock;

    Outbox(OutboxStore store, Letterpress press, Clock clock) {
        this.store = store;
        this.press = press;
        this.clock = clock;
    }

    @Override
    public void send(NoticeOrder order) {
        store.insert(order, press.write(order.model()), clock.instant());
    }

    @Override
    public List<Notice> recent(int limit) {
        return store.recent(Math.clamp(limit, 1, 500)).stream()
                .map(this::notice)
                .toList();
    }

    @Override
    public List<Notice> about(Collection<String> dedupeKeys) {
        return store.about(dedupeKeys).stream().map(this::notice).toList();
    }

    @Override
    public Optional<Notice> find(long id) {
        return store.find(id).map(this::notice);
    }

    private Notice notice(Outgoing message) {
        Letterpress.Letter letter = press.print(message);
        return new Notice(
                message.id(),
                message.to(),
                message.language(),
                letter.subject(),
                letter.body(),
                Notice.State.valueOf(message.state()),
                message.attempts(),
                message.lastError(),
                message.createdAt(),
                message.sentAt());
    }
}
