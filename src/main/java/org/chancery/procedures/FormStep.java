package org.chancery.procedures;

import org.chancery.platform.LocalizedText;

/** One page of a form in the order of filling. */
public record FormStep(String id, LocalizedText title) {}
