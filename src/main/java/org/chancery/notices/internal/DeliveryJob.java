package org.chancery.notices.internal;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Delivers every few seconds, on one node at a time. */
@Configuration(proxyBeanMethods = false)
class DeliveryJob {
    @Bean
    RecurringTask<Void> deliverNotices(Postman postman) {
        return Tasks.recurring("deliver-notices", FixedDelay.of(Duration.ofSeconds(3)))
                .execute((instance, context) -> {
                    while (postman.deliver() == Postman.BATCH
                            && !context.getSchedulerState().isShuttingDown()) {
                        // a full batch: more may wait
                    }
                });
    }
}
