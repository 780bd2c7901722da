package org.chancery.records;

/**
 * A number that is wanted.
 *
 * @param unit code of the unit
 * @param type code of the document type, which decides series and notation
 * @param subject what it is about
 * @param source reference of what it answers
 */
public record NumberOrder(String unit, String type, String subject, String source) {}
