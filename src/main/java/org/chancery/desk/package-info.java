/**
 * The officials' desk: what waits for me, the list of cases, and the page on which a case is worked. It keeps nothing of its own and
 * decides nothing: what may be seen and done is answered by the modules below.
 */
@NullMarked
@ApplicationModule(
        displayName = "Desk",
        allowedDependencies = {"platform", "audit", "notices", "identity", "records", "search", "procedures", "casework"
        })
package org.chancery.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
