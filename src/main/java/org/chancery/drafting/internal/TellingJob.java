package org.chancery.drafting.internal;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks again and again whom to tell what waits for them, on one node at a time. */
@Configuration(proxyBeanMethods = false)
class TellingJob {
    @Bean
    RecurringTask<Void> tellWhoIsNext(NextPerson next) {
        return Tasks.recurring("tell-who-is-next", FixedDelay.of(Duration.ofSeconds(15)))
                .execute((instance, context) -> next.tell());
    }
}
