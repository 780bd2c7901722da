package org.chancery.desk.web;

import java.math.BigDecimal;
import java.util.Locale;
import org.chancery.casework.CaseView;
import org.chancery.casework.MoneyState;
import org.chancery.casework.MoneyView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the fee of a case into words. */
@Component
class MoneyWords {
    private final Wording words;

    MoneyWords(Wording words) {
        this.words = words;
    }

    CaseSheet.Money money(CaseView view, Locale locale) {
        MoneyView money = view.money();
        String currency = money.currency() == null ? "" : money.currency();
        return new CaseSheet.Money(
                words.say(locale, "money." + ListState.slug(money.state())),
                colour(money.state()),
                amount(money.total(), currency, locale),
                money.total() == null ? "" : money.total().toPlainString(),
                currency,
                money.lines().stream()
                        .map(line ->
                                new CaseSheet.Line(line.text().in(locale), amount(line.amount(), currency, locale)))
                        .toList(),
                money.uncertain(),
                receipt(money.receipt(), view.unitCode(), locale),
                money.waiver());
    }

    private CaseSheet.@Nullable Receipt receipt(MoneyView.@Nullable Receipt receipt, String unit, Locale locale) {
        if (receipt == null) {
            return null;
        }
        String reference = receipt.reference();
        return new CaseSheet.Receipt(
                receipt.number(),
                words.money(receipt.amount(), receipt.currency(), locale),
                words.say(locale, "method." + ListState.slug(receipt.method())),
                reference == null ? "" : reference,
                words.moment(receipt.paidAt(), unit, locale),
                receipt.takenBy());
    }

    private String amount(@Nullable BigDecimal amount, String currency, Locale locale) {
        return amount == null || currency.isEmpty() ? "" : words.money(amount, currency, locale);
    }

    private static String colour(MoneyState state) {
        return switch (state) {
            case OPEN -> "grey";
            case NONE_DUE, PAID, WAIVED -> "green";
            case DUE -> "yellow";
        };
    }
}
