/** Part of the incoming module that no other module sees. */
@NullMarked
package org.chancery.incoming.web;

import org.jspecify.annotations.NullMarked;
