/** The sample ministry of demo mode. */
@NullMarked
package org.chancery.demo.internal;

import org.jspecify.annotations.NullMarked;
