package org.chancery.search.internal;

import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.hibernate.search.util.common.SearchException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Takes changes into the index every few seconds, so that what changes often in that time is taken once; on one node at a time. While the
 * index is away they wait; the log says once that it went and once that it is back.
 */
@Configuration(proxyBeanMethods = false)
class FeedJob {
    private static final Logger log = LoggerFactory.getLogger(FeedJob.class);
    private volatile boolean away;

    @Bean
    RecurringTask<Void> feedSearch(Feeder feeder, Errands errands, SearchSettings settings) {
        return Tasks.recurring("feed-search", FixedDelay.of(settings.pause()))
                .execute((instance, context) -> feed(feeder, errands, context));
    }

    private void feed(Feeder feeder, Errands errands, ExecutionContext context) {
        try {
            errands.begin();
            boolean more = feeder.feed();
            while (more && !context.getSchedulerState().isShuttingDown()) {
                more = feeder.feed();
            }
            if (!more) {
                errands.answer();
            }
            if (away) {
                log.info("the search index answers again");
            }
            away = false;
        } catch (SearchException failure) {
            if (!away) {
                log.warn("the search index does not answer; changes wait for it", failure);
            }
            away = true;
        }
    }
}
