/**
 * Documents that go out, before they are signed (soạn thảo, ký ban hành văn bản): drafted in versions, approved by who will sign, checked
 * by two others, read and signed from the folder, then sent to their recipients. Decree 30/2020/NĐ-CP, Articles 10 to 19.
 */
@NullMarked
@ApplicationModule(
        displayName = "Drafting",
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
package org.chancery.drafting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
