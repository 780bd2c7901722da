package org.chancery.procedures;

import org.jspecify.annotations.Nullable;

/** A legal act (văn bản) with the articles used and a remark such as its date or amendment; both may be null. */
public record LegalBasis(
        String act, @Nullable String article, @Nullable String remark) {}
