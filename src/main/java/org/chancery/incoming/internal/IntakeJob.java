package org.chancery.incoming.internal;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks again and again whether something came by itself, on one node at a time. */
@Configuration(proxyBeanMethods = false)
class IntakeJob {
    private static final Logger log = LoggerFactory.getLogger(IntakeJob.class);

    @Bean
    RecurringTask<Void> takeIncoming(IntakeSettings settings, MailReader mail, ScanFolder scanner) {
        List<Mailbox> mailboxes = settings.mailboxes().stream().map(Mailbox::of).toList();
        return Tasks.recurring("take-incoming", FixedDelay.of(settings.poll())).execute((instance, context) -> {
            mailboxes.forEach(box -> read(mail, box));
            if (settings.scanFolder() != null) {
                scan(scanner, settings.scanFolder());
            }
        });
    }

    /** One mailbox that is away must not keep the others waiting. */
    private static void read(MailReader mail, Mailbox box) {
        try {
            int taken = mail.read(box);
            if (taken > 0) {
                log.info("{} messages came in {}", taken, box);
            }
        } catch (MessagingException | IOException away) {
            log.warn("{} could not be read: {}", box, away.getMessage());
        }
    }

    private static void scan(ScanFolder scanner, java.nio.file.Path folder) {
        try {
            scanner.read(folder);
        } catch (IOException away) {
            log.warn("the scanner's folder {} could not be read: {}", folder, away.getMessage());
        }
    }
}
