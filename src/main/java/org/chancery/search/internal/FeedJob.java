package org.chancery.search.internal;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Takes changes into the index every few seconds, so that what changes often in that time is taken once; on one node at a time. */
@Configuration(proxyBeanMethods = false)
class FeedJob {
    @Bean
    RecurringTask<Void> feedSearch(Feeder feeder, SearchSettings settings) {
        return Tasks.recurring("feed-search", FixedDelay.of(settings.pause())).execute((instance, context) -> {
            while (feeder.feed() && !context.getSchedulerState().isShuttingDown()) {
                // more may wait
            }
        });
    }
}
