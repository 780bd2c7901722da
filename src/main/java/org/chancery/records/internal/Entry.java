package org.chancery.records.internal;

import org.chancery.records.DocumentId;
import org.chancery.records.RecordNumber;
import org.jspecify.annotations.Nullable;

/** A new row of the register. */
record Entry(
        String agency,
        String series,
        RecordNumber number,
        String unit,
        String type,
        String subject,
        String source,
        String signer,
        String addressees,
        String keeper,
        int copies,
        @Nullable DocumentId document) {}
