package org.chancery.archive.internal;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks every hour which files are due or late, on one node at a time. */
@Configuration(proxyBeanMethods = false)
class ArchiveJobs {
    @Bean
    RecurringTask<Void> remindOfFiles(ArchiveReminders reminders) {
        return Tasks.recurring("remind-of-files", FixedDelay.of(Duration.ofHours(1)))
                .execute((instance, context) -> reminders.send());
    }
}
