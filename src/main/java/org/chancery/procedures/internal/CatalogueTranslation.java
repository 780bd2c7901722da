package org.chancery.procedures.internal;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chancery.platform.LocalizedText;
import org.chancery.procedures.DayUnit;
import org.chancery.procedures.FeeLine;
import org.chancery.procedures.FeeRule;
import org.chancery.procedures.LegalBasis;
import org.chancery.procedures.ProcedureVersion;
import org.chancery.procedures.RequiredDocument;
import org.chancery.procedures.TimeLimit;
import org.chancery.procedures.internal.CatalogueEntry.BasisEntry;
import org.chancery.procedures.internal.CatalogueEntry.FeeEntry;
import org.chancery.procedures.internal.CatalogueEntry.LeadEntry;
import org.chancery.procedures.internal.CatalogueEntry.LimitEntry;
import org.chancery.procedures.internal.CatalogueEntry.LineEntry;
import org.chancery.procedures.internal.CatalogueEntry.PaperEntry;
import org.jspecify.annotations.Nullable;

/** Turns what the catalogue files say into a version of a procedure. */
record CatalogueTranslation(Map<String, PaperEntry> papers, Map<String, LocalizedText> acts) {

    ProcedureVersion version(UUID id, int number, CatalogueFiles.Read read) {
        CatalogueEntry entry = read.entry();
        return new ProcedureVersion(
                id,
                entry.code(),
                number,
                read.topic(),
                entry.name(),
                entry.level(),
                EnumSet.copyOf(entry.channels()),
                limit(entry.limit()),
                fee(entry.fee()),
                orEmpty(entry.papers()).stream().map(this::paper).toList(),
                orEmpty(entry.legalBasis()).stream().map(this::basis).toList(),
                entry.result(),
                entry.status(),
                entry.verification(),
                entry.validFrom(),
                entry.validTo(),
                entry.form() == null ? FormLibrary.GENERIC : entry.form());
    }

    private static TimeLimit limit(@Nullable LimitEntry entry) {
        if (entry == null) {
            return new TimeLimit(null, DayUnit.WORKING_DAYS, List.of(), null, false, null);
        }
        return new TimeLimit(
                entry.days(),
                unit(entry.unit()),
                orEmpty(entry.thresholds()).stream()
                        .map(t -> new TimeLimit.Threshold(t.documents(), t.days()))
                        .toList(),
                lead(entry.filing()),
                entry.uncertain(),
                entry.note());
    }

    private static TimeLimit.@Nullable LeadTime lead(@Nullable LeadEntry entry) {
        return entry == null ? null : new TimeLimit.LeadTime(entry.days(), unit(entry.unit()));
    }

    private static DayUnit unit(@Nullable String word) {
        return "calendar".equals(word) ? DayUnit.CALENDAR_DAYS : DayUnit.WORKING_DAYS;
    }

    private FeeRule fee(FeeEntry entry) {
        List<FeeLine> lines = orEmpty(entry.lines()).stream().map(this::line).toList();
        return new FeeRule(entry.state(), lines, entry.uncertain(), entry.note());
    }

    private FeeLine line(LineEntry entry) {
        return new FeeLine(
                entry.amount(),
                entry.currency(),
                entry.per(),
                entry.place(),
                entry.residence(),
                entry.uncertain(),
                entry.from(),
                entry.to(),
                act(entry.basis()));
    }

    private RequiredDocument paper(String id) {
        PaperEntry paper = papers.get(id);
        if (paper == null) {
            throw new IllegalStateException("no paper " + id + " in the list of papers");
        }
        return new RequiredDocument(id, new LocalizedText(paper.vi(), paper.en()), paper.optional(), paper.form());
    }

    private LegalBasis basis(BasisEntry entry) {
        return new LegalBasis(act(entry.act()), article(entry), entry.remark());
    }

    private static @Nullable LocalizedText article(BasisEntry entry) {
        if (entry.article() == null) {
            return null;
        }
        return entry.clause() == null
                ? new LocalizedText("Điều " + entry.article(), "Art. " + entry.article())
                : new LocalizedText(
                        "khoản " + entry.clause() + " Điều " + entry.article(),
                        "Art. " + entry.article() + "(" + entry.clause() + ")");
    }

    private LocalizedText act(String id) {
        LocalizedText act = acts.get(id);
        if (act == null) {
            throw new IllegalStateException("no act " + id + " in the list of acts");
        }
        return act;
    }

    private static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
