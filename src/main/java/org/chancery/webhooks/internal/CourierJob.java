package org.chancery.webhooks.internal;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Sends every few seconds, and forgets once a day what is older than ninety days; on one node at a time. */
@Configuration(proxyBeanMethods = false)
class CourierJob {
    private static final Duration KEPT = Duration.ofDays(90);

    @Bean
    RecurringTask<Void> sendWebhooks(Courier courier) {
        return Tasks.recurring("send-webhooks", FixedDelay.of(Duration.ofSeconds(5)))
                .execute((instance, context) -> {
                    while (courier.deliver() == Courier.BATCH
                            && !context.getSchedulerState().isShuttingDown()) {
                        // a full batch: more may wait
                    }
                });
    }

    @Bean
    RecurringTask<Void> forgetWebhooks(MessageStore messages, Clock clock) {
        return Tasks.recurring("forget-webhooks", Schedules.daily(ZoneOffset.UTC, LocalTime.of(19, 10)))
                .execute((instance, context) -> messages.forget(clock.instant().minus(KEPT)));
    }
}
