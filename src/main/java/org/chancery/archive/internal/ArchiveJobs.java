package org.chancery.archive.internal;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks again and again which files are due or late, which signatures are to be renewed and what is to be erased, on one node at a time. */
@Configuration(proxyBeanMethods = false)
class ArchiveJobs {
    @Bean
    RecurringTask<Void> remindOfFiles(ArchiveReminders reminders) {
        return Tasks.recurring("remind-of-files", FixedDelay.of(Duration.ofHours(1)))
                .execute((instance, context) -> reminders.send());
    }

    @Bean
    RecurringTask<Void> eraseDisposedContents(Eraser eraser) {
        return Tasks.recurring("erase-disposed-contents", FixedDelay.of(Duration.ofMinutes(1)))
                .execute((instance, context) -> {
                    while (eraser.one()) {
                        Thread.onSpinWait();
                    }
                });
    }

    @Bean
    RecurringTask<Void> renewArchivedSignatures(PreservationRound round) {
        return Tasks.recurring("renew-archived-signatures", FixedDelay.of(PreservationRound.RETRY))
                .execute((instance, context) -> round.go());
    }
}
