/**
 * Documents that come in (văn bản đến): received and examined, numbered by the year of receipt, given to those who handle them, followed
 * until they are done. Decree 30/2020/NĐ-CP, Articles 20 to 24.
 */
@NullMarked
@ApplicationModule(
        displayName = "Incoming",
        allowedDependencies = {
            "platform",
            "database",
            "audit",
            "clearance",
            "content",
            "identity",
            "search",
            "notices",
            "records",
            "signing"
        })
package org.chancery.incoming;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
