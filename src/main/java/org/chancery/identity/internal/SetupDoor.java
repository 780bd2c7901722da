package org.chancery.identity.internal;

import org.chancery.platform.PlatformSettings;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Prints the one-time link by which the first administrator of a production installation comes in. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
@ConditionalOnProperty(name = "chancery.mode", havingValue = "production")
class SetupDoor implements ApplicationRunner {
    private final Personnel personnel;
    private final PlatformSettings settings;

    SetupDoor(Personnel personnel, PlatformSettings settings) {
        this.personnel = personnel;
        this.settings = settings;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        String token = personnel.openSetup();
        if (token != null) {
            System.out.println("First start: make the first administrator within 24 hours at " + settings.publicUrl()
                    + "/setup/" + token);
        }
    }
}
