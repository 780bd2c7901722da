package org.chancery.procedures;

import org.chancery.platform.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * A legal act (văn bản) that a procedure rests on.
 *
 * @param article the articles used, null when the act as a whole is meant
 * @param remark such as its date or amendment, null when there is nothing to add
 */
public record LegalBasis(
        LocalizedText act,
        @Nullable LocalizedText article,
        @Nullable LocalizedText remark) {}
