package org.chancery.casework.web;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Currency;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Amounts as templates show them: {@code @caseMoney.show(amount, currency)}. */
@Component("caseMoney")
class CaseMoney {
    /** @return such as {@code 1.200.000 VND} or {@code 32.00 USD}; empty where there is no amount */
    public String show(@Nullable BigDecimal amount, @Nullable String currency) {
        if (amount == null) {
            return "";
        }
        NumberFormat format = NumberFormat.getInstance(LocaleContextHolder.getLocale());
        int digits = currency == null ? 2 : Currency.getInstance(currency).getDefaultFractionDigits();
        format.setMinimumFractionDigits(digits);
        format.setMaximumFractionDigits(
                Math.max(digits, amount.stripTrailingZeros().scale()));
        return currency == null ? format.format(amount) : format.format(amount) + " " + currency;
    }
}
