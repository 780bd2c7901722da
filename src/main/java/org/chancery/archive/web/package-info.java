/** Part of the archive module that no other module sees. */
@NullMarked
package org.chancery.archive.web;

import org.jspecify.annotations.NullMarked;
