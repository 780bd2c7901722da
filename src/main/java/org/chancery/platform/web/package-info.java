/** Part of the platform module that no other module sees. */
@NullMarked
package org.chancery.platform.web;

import org.jspecify.annotations.NullMarked;
