/**
 * Files (hồ sơ) and their end: the yearly list of files, documents in files, closing, transfer to the archive, legal hold, disposal.
 * Decree 30/2020/NĐ-CP, Articles 28 to 31; Archives Law 33/2024/QH15.
 */
@NullMarked
@ApplicationModule(
        displayName = "Archive",
        allowedDependencies = {
            "platform",
            "database",
            "audit",
            "clearance",
            "content",
            "identity",
            "search",
            "notices",
            "signing",
            "records",
            "incoming"
        })
package org.chancery.archive;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
