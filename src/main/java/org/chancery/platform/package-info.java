/**
 * The ground floor: files, jobs, clocks and working calendars, languages, errors, who acts, and the look of every page.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"database"})
package org.chancery.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
