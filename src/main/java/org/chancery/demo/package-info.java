/** The sample ministry of demo mode, and the stranger's client that plays the whole job through the public interface alone. */
@NullMarked
@ApplicationModule(
        displayName = "Demonstration",
        allowedDependencies = {
            "platform",
            "identity",
            "procedures",
            "casework",
            "records",
            "incoming",
            "drafting",
            "archive"
        })
package org.chancery.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
