/** Part of the legacy module that no other module sees. */
@NullMarked
package org.chancery.legacy.web;

import org.jspecify.annotations.NullMarked;
