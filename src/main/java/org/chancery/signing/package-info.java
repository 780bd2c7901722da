/**
 * Keys, personal signatures, agency seals, time stamps and their verification: PAdES on EU DSS, in the order that the rules of
 * clerical work demand (personal signature, then number and date, then the agency's seal).
 */
@NullMarked
@ApplicationModule(
        displayName = "Signing",
        allowedDependencies = {"platform", "database"})
package org.chancery.signing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
