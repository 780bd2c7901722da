@NullMarked
package org.chancery.procedures.web;

import org.jspecify.annotations.NullMarked;
