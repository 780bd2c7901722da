/**
 * Finds what officials may see: documents, files and cases, by all their fields and their full text. Each module gives what it keeps as a
 * {@link org.chancery.search.SearchSource}; the index is made of that, and can be made anew at any time.
 */
@NullMarked
@ApplicationModule(
        displayName = "Search",
        allowedDependencies = {"platform", "database", "audit", "clearance", "content", "identity"})
package org.chancery.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
