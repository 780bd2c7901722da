package org.chancery.identity;

/**
 * A role at a unit, covering everything below it.
 *
 * @param role what
 * @param unitCode where
 */
public record Assignment(Role role, String unitCode) {}
