package org.chancery.procedures.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.chancery.platform.LocalizedText;
import org.chancery.procedures.FeeFacts;
import org.chancery.procedures.FeeLine;
import org.chancery.procedures.FeeQuote;
import org.chancery.procedures.FeeRule;
import org.chancery.procedures.Fees;
import org.chancery.procedures.ProcedureSettings;
import org.chancery.procedures.ProcedureVersion;
import org.springframework.stereotype.Component;

/** Fee = unit × count × factor, rounded half up to the currency's smallest unit. */
@Component
class FeeRules implements Fees {
    private final ProcedureSettings settings;
    private final FormWords words;
    private final ReducedRate reduced;

    FeeRules(ProcedureSettings settings, FormWords words) {
        this.settings = settings;
        this.words = words;
        this.reduced = CatalogueFiles.reducedRate();
    }

    @Override
    public FeeQuote quote(ProcedureVersion version, FeeFacts facts) {
        FeeRule rule = version.fee();
        if (rule.state() == FeeRule.State.FREE) {
            LocalizedText free = words.both("procedures.fee.free");
            return new FeeQuote(
                    FeeRule.State.FREE,
                    BigDecimal.ZERO,
                    null,
                    List.of(new FeeQuote.Line(free, null)),
                    rule.uncertain());
        }
        return line(rule, facts).map(line -> priced(line, facts)).orElseGet(() -> unknown(rule));
    }

    /** The line in force at the place on the day, the newest where several hold. */
    private static Optional<FeeLine> line(FeeRule rule, FeeFacts facts) {
        return rule.lines().stream()
                .filter(line -> line.place() == facts.place() && line.holdsOn(facts.date()))
                .reduce((older, newer) -> newer);
    }

    private FeeQuote unknown(FeeRule rule) {
        List<FeeQuote.Line> lines = new ArrayList<>();
        lines.add(new FeeQuote.Line(words.both("procedures.fee.unknown"), null));
        LocalizedText note = rule.note();
        if (note != null) {
            lines.add(new FeeQuote.Line(note, null));
        }
        return new FeeQuote(FeeRule.State.UNKNOWN, null, null, lines, true);
    }

    private FeeQuote priced(FeeLine line, FeeFacts facts) {
        int digits = Currency.getInstance(line.currency()).getDefaultFractionDigits();
        BigDecimal gross = line.amount().multiply(BigDecimal.valueOf(facts.count()));
        List<FeeQuote.Line> lines = new ArrayList<>();
        lines.add(new FeeQuote.Line(unitText(line), line.amount()));
        if (facts.count() > 1) {
            lines.add(new FeeQuote.Line(
                    words.both("procedures.fee.count", facts.count()), gross.setScale(digits, RoundingMode.HALF_UP)));
        }
        BigDecimal total = gross;
        if (isReduced(line, facts)) {
            total = gross.multiply(reduced.rate());
            lines.add(new FeeQuote.Line(reducedText(facts), total.setScale(digits, RoundingMode.HALF_UP)));
        }
        if (line.uncertain()) {
            lines.add(new FeeQuote.Line(words.both("procedures.fee.uncertain"), null));
        }
        return new FeeQuote(
                FeeRule.State.PRICED,
                total.setScale(digits, RoundingMode.HALF_UP),
                line.currency(),
                lines,
                line.uncertain());
    }

    private LocalizedText unitText(FeeLine line) {
        String per = line.per().name().toLowerCase(Locale.ROOT);
        LocalizedText unit = words.both("procedures.fee.per." + per);
        LocalizedText vi =
                words.both("procedures.fee.unit", unit.vi(), line.basis().vi());
        LocalizedText en =
                words.both("procedures.fee.unit", unit.en(), line.basis().en());
        return new LocalizedText(vi.vi(), en.en());
    }

    private LocalizedText reducedText(FeeFacts facts) {
        String country = facts.residenceCountry() == null ? "" : facts.residenceCountry();
        Locale place = Locale.of("", country);
        String percent = reduced.rate().movePointRight(2).stripTrailingZeros().toPlainString();
        LocalizedText vi = words.both("procedures.fee.reduced", percent, place.getDisplayCountry(Locale.of("vi")));
        LocalizedText en = words.both("procedures.fee.reduced", percent, place.getDisplayCountry(Locale.ENGLISH));
        return new LocalizedText(vi.vi(), en.en());
    }

    private boolean isReduced(FeeLine line, FeeFacts facts) {
        boolean covered =
                switch (line.residence()) {
                    case APPLIES -> true;
                    case WHEN_ENABLED -> settings.reducedAppendixTwo();
                    case NEVER -> false;
                };
        String country = facts.residenceCountry();
        return covered
                && facts.vietnamese()
                && country != null
                && !facts.date().isBefore(reduced.from())
                && (reduced.countries().contains(country)
                        || settings.reducedFeeCountries().contains(country));
    }
}
