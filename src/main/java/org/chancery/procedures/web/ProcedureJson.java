package org.chancery.procedures.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.chancery.platform.LocalizedText;
import org.chancery.procedures.Channel;
import org.chancery.procedures.DayUnit;
import org.chancery.procedures.FeeLine;
import org.chancery.procedures.FeeRule;
import org.chancery.procedures.LegalBasis;
import org.chancery.procedures.Level;
import org.chancery.procedures.ProcedureStatus;
import org.chancery.procedures.ProcedureVersion;
import org.chancery.procedures.TimeLimit;
import org.chancery.procedures.Verification;
import org.jspecify.annotations.Nullable;

/** Procedures as programs get them, texts in one language. */
final class ProcedureJson {
    private ProcedureJson() {}

    /** A procedure in a list. */
    record Summary(
            String code,
            String name,
            String topic,
            Level level,
            Set<Channel> channels,
            ProcedureStatus status,
            Verification.State verification,
            @Nullable Integer limitDays,
            DayUnit limitUnit,
            String href) {}

    /** Everything about a procedure; {@code open} says whether it can be applied for. */
    record Detail(
            String code,
            String versionId,
            int version,
            String name,
            String topic,
            Level level,
            Set<Channel> channels,
            ProcedureStatus status,
            boolean open,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo,
            Limit limit,
            Fee fee,
            List<Paper> documents,
            List<Basis> legalBasis,
            @Nullable String result,
            Verification verification,
            String form) {}

    /** The time limit; days are null where none is known. */
    record Limit(
            @Nullable Integer days,
            DayUnit unit,
            List<TimeLimit.Threshold> thresholds,
            TimeLimit.@Nullable LeadTime filing,
            boolean uncertain,
            @Nullable String note) {}

    /** What it costs. */
    record Fee(
            FeeRule.State state,
            boolean uncertain,
            List<Line> lines,
            @Nullable String note) {}

    /** A line of the tariff. */
    record Line(
            BigDecimal amount,
            String currency,
            FeeLine.Per per,
            FeeLine.Place place,
            FeeLine.ResidenceRule residence,
            boolean uncertain,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            String basis) {}

    /** A paper of the file. */
    record Paper(String id, String name, boolean optional, boolean partOfOnlineForm) {}

    /** A citation. */
    record Basis(
            String act, @Nullable String article, @Nullable String remark) {}

    static Summary summary(ProcedureVersion version, Locale locale) {
        return new Summary(
                version.code(),
                version.name().in(locale),
                version.topic(),
                version.level(),
                version.channels(),
                version.status(),
                version.verification().state(),
                version.limit().days(),
                version.limit().unit(),
                "/api/procedures/" + version.code());
    }

    static Detail detail(ProcedureVersion version, Locale locale) {
        return new Detail(
                version.code(),
                version.id().toString(),
                version.number(),
                version.name().in(locale),
                version.topic(),
                version.level(),
                version.channels(),
                version.status(),
                version.open(),
                version.validFrom(),
                version.validTo(),
                limit(version.limit(), locale),
                fee(version.fee(), locale),
                version.documents().stream()
                        .map(paper -> new Paper(paper.id(), paper.name().in(locale), paper.optional(), paper.form()))
                        .toList(),
                version.legalBasis().stream().map(basis -> basis(basis, locale)).toList(),
                in(version.result(), locale),
                version.verification(),
                version.form());
    }

    private static Limit limit(TimeLimit limit, Locale locale) {
        return new Limit(
                limit.days(),
                limit.unit(),
                limit.thresholds(),
                limit.filing(),
                limit.uncertain(),
                in(limit.note(), locale));
    }

    private static Fee fee(FeeRule rule, Locale locale) {
        List<Line> lines = rule.lines().stream()
                .map(line -> new Line(
                        line.amount(),
                        line.currency(),
                        line.per(),
                        line.place(),
                        line.residence(),
                        line.uncertain(),
                        line.from(),
                        line.to(),
                        line.basis().in(locale)))
                .toList();
        return new Fee(rule.state(), rule.uncertain(), lines, in(rule.note(), locale));
    }

    private static Basis basis(LegalBasis basis, Locale locale) {
        return new Basis(basis.act().in(locale), in(basis.article(), locale), in(basis.remark(), locale));
    }

    private static @Nullable String in(@Nullable LocalizedText text, Locale locale) {
        return text == null ? null : text.in(locale);
    }
}
