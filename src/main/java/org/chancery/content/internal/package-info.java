@NullMarked
package org.chancery.content.internal;

import org.jspecify.annotations.NullMarked;
