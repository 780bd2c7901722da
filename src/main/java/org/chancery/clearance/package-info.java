/**
 * Who may know what: lists of persons for single documents and files, changes of them that stay open until somebody else confirms, and
 * every look at what is restricted. Beside the scope of units, never instead of it.
 */
@NullMarked
@ApplicationModule(
        displayName = "Clearance",
        allowedDependencies = {"platform", "database", "audit", "identity", "notices"})
package org.chancery.clearance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
