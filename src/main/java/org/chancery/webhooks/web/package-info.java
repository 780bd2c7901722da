/** Part of the webhooks module that no other module sees. */
@NullMarked
package org.chancery.webhooks.web;

import org.jspecify.annotations.NullMarked;
