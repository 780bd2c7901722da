/** Chancery, the open digital foreign ministry: the program's entry points. */
@NullMarked
package org.chancery;

import org.jspecify.annotations.NullMarked;
