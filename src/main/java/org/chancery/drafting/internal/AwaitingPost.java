package org.chancery.drafting.internal;

import java.util.List;
import java.util.Map;
import org.chancery.drafting.DraftState;
import org.chancery.drafting.internal.NextPerson.Heap;
import org.chancery.notices.NoticeOrder;
import org.chancery.notices.Notices;
import org.chancery.platform.PlatformSettings;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Writes to somebody about what waits for them. */
@Component
class AwaitingPost {
    private final Notices notices;
    private final MessageSource messages;
    private final PlatformSettings settings;

    AwaitingPost(Notices notices, MessageSource messages, PlatformSettings settings) {
        this.notices = notices;
        this.messages = messages;
        this.settings = settings;
    }

    void send(Heap heap) {
        List<Map<String, Object>> lines = heap.counts().entrySet().stream()
                .map(entry -> Map.<String, Object>of("what", what(entry.getKey(), heap), "count", entry.getValue()))
                .toList();
        int total = heap.counts().values().stream().mapToInt(Integer::intValue).sum();
        notices.send(new NoticeOrder(
                heap.person().email(),
                "drafting-awaiting",
                heap.person().language(),
                Map.of(
                        "name",
                        heap.person().name(),
                        "total",
                        total,
                        "urgent",
                        heap.urgent(),
                        "lines",
                        lines,
                        "link",
                        settings.publicUrl() + "/desk/drafts?tab=awaited"),
                "draft/" + heap.first() + "/awaiting/" + heap.since().toEpochMilli() + "/"
                        + heap.person().id()));
    }

    private String what(DraftState state, Heap heap) {
        return messages.getMessage(
                "drafting.state." + state, null, heap.person().language());
    }
}
