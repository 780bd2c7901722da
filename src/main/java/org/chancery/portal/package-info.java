/** The public site: home, directory of missions, and the pages that say what the site is and how it treats people. */
@NullMarked
@ApplicationModule(
        displayName = "Portal",
        allowedDependencies = {"platform", "identity", "procedures"})
package org.chancery.portal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
