package org.chancery.procedures.web;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Currency;
import java.util.Locale;

/** Amounts for people: digits grouped as the language does, then the currency's ISO code, such as {@code 30.000 VND}. */
final class Money {
    private Money() {}

    static String say(BigDecimal amount, String currency, Locale locale) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        int digits = amount.stripTrailingZeros().scale() <= 0
                ? 0
                : Currency.getInstance(currency).getDefaultFractionDigits();
        format.setMinimumFractionDigits(digits);
        format.setMaximumFractionDigits(digits);
        return format.format(amount) + "\u00a0" + currency;
    }
}
