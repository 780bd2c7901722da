/** Part of the identity module that no other module sees. */
@NullMarked
package org.chancery.identity.web;

import org.jspecify.annotations.NullMarked;
