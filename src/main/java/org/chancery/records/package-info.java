/**
 * Documents that go out (văn bản đi): drafted from a template, signed by a person, numbered and registered, sealed by the agency,
 * and proven to anyone afterwards. Rules of Decree 30/2020/NĐ-CP.
 */
@NullMarked
@ApplicationModule(
        displayName = "Records",
        allowedDependencies = {"platform", "database", "audit", "clearance", "content", "identity", "signing", "search"
        })
package org.chancery.records;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
