/** Part of the notices module that no other module sees. */
@NullMarked
package org.chancery.notices.web;

import org.jspecify.annotations.NullMarked;
