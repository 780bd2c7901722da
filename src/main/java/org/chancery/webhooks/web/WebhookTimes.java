package org.chancery.webhooks.web;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Times for the templates of this module, by Hanoi's clock. */
@Component("webhookTimes")
class WebhookTimes {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm:ss").withZone(ZoneId.of("Asia/Ho_Chi_Minh"));

    /** @return day and time, empty for null */
    public String moment(@Nullable Instant instant) {
        return instant == null ? "" : TIME.format(instant);
    }
}
