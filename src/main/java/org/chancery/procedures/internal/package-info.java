@NullMarked
package org.chancery.procedures.internal;

import org.jspecify.annotations.NullMarked;
