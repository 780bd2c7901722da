@NullMarked
package org.chancery.search.internal;

import org.jspecify.annotations.NullMarked;
