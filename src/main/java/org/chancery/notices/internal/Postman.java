package org.chancery.notices.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.chancery.platform.PlatformSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.MailException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/** Delivers what is due; a server that is away delays a message, longer each time, until it is given up. */
@Component
class Postman {
    private static final Logger log = LoggerFactory.getLogger(Postman.class);
    /** How many messages are taken at once. */
    static final int BATCH = 50;

    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
    private static final Duration LEASE = Duration.ofMinutes(2);
    private final OutboxStore store;
    private final Letterpress press;
    private final ObjectProvider<JavaMailSender> mail;
    private final NoticeSettings settings;
    private final PlatformSettings platform;
    private final Clock clock;

    Postman(
            OutboxStore store,
            Letterpress press,
            ObjectProvider<JavaMailSender> mail,
            NoticeSettings settings,
            PlatformSettings platform,
            Clock clock) {
        this.store = store;
        this.press = press;
        this.mail = mail;
        this.settings = settings;
        this.platform = platform;
        this.clock = clock;
    }

    /** @return how many messages were tried */
    int deliver() {
        JavaMailSender sender = mail.getIfAvailable();
        if (sender == null && !platform.isDemo()) {
            return 0;
        }
        Instant end = clock.instant().plus(LEASE.dividedBy(2));
        List<Outgoing> due = store.lease(clock.instant(), LEASE, BATCH);
        for (Outgoing message : due) {
            if (clock.instant().isAfter(end)) {
                return 0; // a slow server: what is left stays leased, and is taken again when the lease ends
            }
            deliver(message, sender);
        }
        return due.size();
    }

    private void deliver(Outgoing message, @org.jspecify.annotations.Nullable JavaMailSender sender) {
        try {
            if (sender != null) {
                sender.send(mail(message));
            }
            store.sent(message.id(), clock.instant());
        } catch (MailException refused) {
            Instant now = clock.instant();
            boolean giveUp = message.createdAt().plus(settings.giveUpAfter()).isBefore(now);
            log.warn("message {} was not delivered at attempt {}", message.id(), message.attempts() + 1, refused);
            store.failed(
                    message.id(), reason(refused), now.plus(pause(settings.retryAfter(), message.attempts())), giveUp);
        }
    }

    private SimpleMailMessage mail(Outgoing message) {
        Letterpress.Letter letter = press.print(message);
        SimpleMailMessage mail = new SimpleMailMessage();
        mail.setFrom(settings.sender());
        mail.setTo(message.to());
        mail.setSubject(letter.subject());
        mail.setText(letter.body());
        return mail;
    }

    /** @return the first pause, doubled at each attempt, an hour at most */
    static Duration pause(Duration first, int attempts) {
        Duration doubled = first.multipliedBy(1L << Math.min(attempts, 12));
        return doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
    }

    private static String reason(MailException refused) {
        String message = String.valueOf(refused.getMessage());
        return message.substring(0, Math.min(message.length(), 500));
    }
}
