/**
 * The ledger of who did what, when, on what and from where: append-only by database rights, and chained, so that an edited, deleted
 * or reordered row is found.
 */
@NullMarked
@ApplicationModule(
        displayName = "Audit",
        allowedDependencies = {"platform", "database"})
package org.chancery.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
