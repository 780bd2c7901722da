package org.chancery.platform.internal;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.chancery.platform.PlatformSettings;
import org.chancery.platform.SampleTime;
import org.jooq.conf.RenderQuotedNames;
import org.springframework.boot.jooq.autoconfigure.DefaultConfigurationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/** The platform's shared parts: clock, jobs, SQL. */
@Configuration(proxyBeanMethods = false)
class PlatformConfiguration {
    @Bean
    Clock clock(PlatformSettings settings) {
        return settings.isDemo() ? SampleTime.clock() : Clock.systemUTC();
    }

    @Bean
    DefaultConfigurationCustomizer plainNames() {
        return configuration ->
                configuration.settings().withRenderQuotedNames(RenderQuotedNames.EXPLICIT_DEFAULT_UNQUOTED);
    }

    /** Jobs run in PostgreSQL's time, one node at a time for each; a job scheduled inside a transaction starts with its commit. */
    @Bean
    Scheduler scheduler(DataSource database, List<Task<?>> tasks) {
        List<RecurringTask<?>> recurring = tasks.stream()
                .filter(task -> task instanceof RecurringTask)
                .<RecurringTask<?>>map(task -> (RecurringTask<?>) task)
                .toList();
        List<Task<?>> oneTime =
                tasks.stream().filter(task -> !(task instanceof RecurringTask)).toList();
        var builder = Scheduler.create(new TransactionAwareDataSourceProxy(database), oneTime)
                .tableName("platform.scheduled_tasks")
                .threads(4)
                .executorService(Executors.newVirtualThreadPerTaskExecutor())
                .pollingInterval(Duration.ofSeconds(2))
                .commitWhenAutocommitDisabled(false);
        return builder.startTasks(recurring).build();
    }

    @Bean
    JobsLifecycle jobsLifecycle(Scheduler scheduler) {
        return new JobsLifecycle(scheduler);
    }
}
