/**
 * Applications and cases: what people ask for, how an office works on it within the law's clock, what it costs, and what comes of it.
 */
@NullMarked
@ApplicationModule(
        displayName = "Casework",
        allowedDependencies = {
            "platform",
            "database",
            "audit",
            "clearance",
            "notices",
            "identity",
            "records",
            "procedures",
            "search"
        })
package org.chancery.casework;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
