package org.chancery.content.internal;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Works the queue off every second, on one node at a time. */
@Configuration(proxyBeanMethods = false)
class ContentJob {
    @Bean
    RecurringTask<Void> readContents(ContentQueue queue) {
        return Tasks.recurring("read-contents", FixedDelay.of(Duration.ofSeconds(1)))
                .execute((instance, context) -> {
                    while (queue.work() > 0 && !context.getSchedulerState().isShuttingDown()) {
                        // more may wait
                    }
                });
    }
}
