/**
 * Tells other programs what happened, by HTTPS and the Standard Webhooks convention: which kind of thing, which one, when, and where to ask
 * for it; never what it says. It listens to every module below and decides nothing.
 */
@NullMarked
@ApplicationModule(
        displayName = "Webhooks",
        allowedDependencies = {
            "platform",
            "database",
            "audit",
            "clearance",
            "identity",
            "notices",
            "records",
            "incoming",
            "casework",
            "archive"
        })
package org.chancery.webhooks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
