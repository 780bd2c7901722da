package org.chancery.legacy;

/**
 * A table to be taken over.
 *
 * @param unit code of a unit of the agency
 * @param kind which register it is of
 * @param goOn whether the numbers of the running year go on after the greatest one
 * @param name as the clerk calls the file
 */
public record ImportOrder(String unit, RegisterKind kind, boolean goOn, String name) {}
