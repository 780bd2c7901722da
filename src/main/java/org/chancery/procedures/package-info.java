/**
 * The catalogue of administrative procedures (thủ tục hành chính): dated versions with their legal basis, fees, time limits and
 * documents, and the forms through which people apply for them.
 */
@NullMarked
@ApplicationModule(
        displayName = "Procedures",
        allowedDependencies = {"platform", "identity"})
package org.chancery.procedures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
