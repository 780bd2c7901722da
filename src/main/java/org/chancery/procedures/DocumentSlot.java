package org.chancery.procedures;

import org.chancery.platform.LocalizedText;

/** One file to upload: {@code id} is stable for the same answers (letters, digits, hyphens and dots, at most 60 characters). */
public record DocumentSlot(String id, LocalizedText label, LocalizedText hint, boolean required) {}
