/** Part of the casework module that no other module sees. */
@NullMarked
package org.chancery.casework.web;

import org.jspecify.annotations.NullMarked;
