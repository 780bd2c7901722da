/**
 * What files say: scanned for malware, read, recognised where they are only pictures, shown page by page, and made fit for an archive.
 * Whatever a stranger sent is opened only in a process of its own, with little memory, no network and half a minute.
 */
@NullMarked
@ApplicationModule(
        displayName = "Content",
        allowedDependencies = {"platform", "database", "audit"})
package org.chancery.content;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
