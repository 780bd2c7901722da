/** The demonstration's own page. */
@NullMarked
package org.chancery.demo.web;

import org.jspecify.annotations.NullMarked;
