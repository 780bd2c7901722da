/**
 * Units and missions, people, their roles, how they sign in and what they may do.
 */
@NullMarked
@ApplicationModule(
        displayName = "Identity",
        allowedDependencies = {"platform", "database", "audit", "notices"})
package org.chancery.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
