package org.chancery.webhooks.internal;

import java.time.Clock;
import java.util.Map;
import org.chancery.audit.Audit;
import org.chancery.identity.People;
import org.chancery.identity.Person;
import org.chancery.identity.Role;
import org.chancery.identity.Units;
import org.chancery.notices.NoticeOrder;
import org.chancery.notices.Notices;
import org.chancery.webhooks.Subscription;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Switches a subscription off that has failed for days, and tells the administrators. */
@Component
class SwitchingOff {
    private final SubscriptionStore subscriptions;
    private final MessageStore messages;
    private final People people;
    private final Notices notices;
    private final Audit audit;
    private final Clock clock;

    SwitchingOff(
            SubscriptionStore subscriptions,
            MessageStore messages,
            People people,
            Notices notices,
            Audit audit,
            Clock clock) {
        this.subscriptions = subscriptions;
        this.messages = messages;
        this.people = people;
        this.notices = notices;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    void switchOff(Subscription subscription) {
        if (!subscriptions.setEnabled(subscription.id(), false)) {
            return;
        }
        messages.giveUp(subscription.id());
        String id = subscription.id().toString();
        String host = subscription.url().getHost();
        audit.append("webhook.switched-off", "webhook", id, Map.of("host", host));
        for (Person person : people.withRole(Role.ADMINISTRATOR, Units.MINISTRY)) {
            notices.send(new NoticeOrder(
                    person.email(),
                    "webhooks-off",
                    person.language(),
                    Map.of("host", host, "id", id),
                    "webhook/" + id + "/off/" + clock.instant().getEpochSecond() + "/" + person.id()));
        }
    }
}
