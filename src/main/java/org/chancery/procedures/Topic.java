package org.chancery.procedures;

import org.chancery.platform.LocalizedText;

/** A field of procedures (lĩnh vực); {@code confirmed} is false where the official label was not found. */
public record Topic(String code, LocalizedText name, boolean confirmed, int procedures) {}
