/** Registers that were kept elsewhere, brought as tables: checked row by row, then taken as a whole or not at all. */
@NullMarked
@ApplicationModule(
        displayName = "Legacy registers",
        allowedDependencies = {"platform", "database", "audit", "clearance", "identity", "records", "incoming"})
package org.chancery.legacy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
