/** Part of the desk module that no other module sees. */
@NullMarked
package org.chancery.desk.web;

import org.jspecify.annotations.NullMarked;
