/** The ledger's doors for outsiders. */
@NullMarked
package org.chancery.audit.web;

import org.jspecify.annotations.NullMarked;
