package org.chancery.procedures.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.chancery.platform.LocalizedText;
import org.chancery.procedures.Channel;
import org.chancery.procedures.FeeLine;
import org.chancery.procedures.FeeRule;
import org.chancery.procedures.Level;
import org.chancery.procedures.ProcedureStatus;
import org.chancery.procedures.Verification;
import org.jspecify.annotations.Nullable;

/** A procedure as the catalogue files write it; what is left out is null. */
record CatalogueEntry(
        String code,
        LocalizedText name,
        ProcedureStatus status,
        Level level,
        List<Channel> channels,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable String form,
        @Nullable LimitEntry limit,
        FeeEntry fee,
        @Nullable List<String> papers,
        @Nullable List<BasisEntry> legalBasis,
        @Nullable LocalizedText result,
        Verification verification) {

    /** A time limit; units are {@code working} (the default) or {@code calendar}. */
    record LimitEntry(
            @Nullable Integer days,
            @Nullable String unit,
            @Nullable List<ThresholdEntry> thresholds,
            @Nullable LeadEntry filing,
            boolean uncertain,
            @Nullable LocalizedText note) {}

    /** A longer limit from a number of documents up. */
    record ThresholdEntry(int documents, int days) {}

    /** How long before an event to file. */
    record LeadEntry(int days, String unit) {}

    /** What it costs. */
    record FeeEntry(
            FeeRule.State state,
            boolean uncertain,
            @Nullable List<LineEntry> lines,
            @Nullable LocalizedText note) {}

    /** A line of a tariff; {@code basis} names an act of the list of acts. */
    record LineEntry(
            BigDecimal amount,
            String currency,
            FeeLine.Per per,
            FeeLine.Place place,
            FeeLine.ResidenceRule residence,
            boolean uncertain,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            String basis) {}

    /** A citation; {@code act} names an act of the list of acts. */
    record BasisEntry(
            String act,
            @Nullable String article,
            @Nullable String clause,
            @Nullable LocalizedText remark) {}

    /** A file of the catalogue: one field and its procedures. */
    record FieldFile(TopicEntry topic, List<tools.jackson.databind.JsonNode> procedures) {}

    /** A field of procedures. */
    record TopicEntry(String code, LocalizedText name, boolean confirmed) {}

    /** A paper of the list of papers. */
    record PaperEntry(String vi, String en, boolean optional, boolean form) {}
}
