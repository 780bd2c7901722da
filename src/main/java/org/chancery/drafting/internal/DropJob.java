package org.chancery.drafting.internal;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.nio.file.Path;
import java.time.Duration;
import org.chancery.drafting.DraftingSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks again and again at the drop folder where there is one, on one node at a time. */
@Configuration(proxyBeanMethods = false)
class DropJob {
    @Bean
    RecurringTask<Void> lookAtDropFolder(DraftingSettings settings, DropFolder folder) {
        return Tasks.recurring("look-at-drop-folder", FixedDelay.of(Duration.ofSeconds(10)))
                .execute((instance, context) -> {
                    Path root = settings.drop();
                    if (root != null) {
                        folder.look(root.toAbsolutePath().normalize());
                    }
                });
    }
}
