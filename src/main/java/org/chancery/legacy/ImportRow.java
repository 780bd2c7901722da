package org.chancery.legacy;

import org.chancery.records.Takeover;

/**
 * What becomes of a row.
 *
 * @param row its place in the table, the first line being 1
 * @param number as it is written there
 * @param takeover what happens, and why
 */
public record ImportRow(long row, String number, Takeover takeover) {}
