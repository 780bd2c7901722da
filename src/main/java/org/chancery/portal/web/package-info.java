/** Pages of the portal, which no other module sees. */
@NullMarked
package org.chancery.portal.web;

import org.jspecify.annotations.NullMarked;
