package org.chancery.incoming.internal;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks every hour what is due soon or late; each reminder is sent once, on its day, by one node. */
@Configuration(proxyBeanMethods = false)
class ChasingJob {
    @Bean
    RecurringTask<Void> remindOfIncoming(Chasing chasing) {
        return Tasks.recurring("remind-of-incoming", FixedDelay.of(Duration.ofHours(1)))
                .execute((instance, context) -> chasing.remind());
    }
}
