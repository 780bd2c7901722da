/**
 * Messages to people: templates per language, an outbox written in the caller's transaction, delivery with retries and a state.
 */
@NullMarked
@ApplicationModule(
        displayName = "Notices",
        allowedDependencies = {"platform", "audit"})
package org.chancery.notices;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
