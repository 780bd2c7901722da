package org.chancery.procedures;

/** Computes fees from the dated lines of a version; the caller keeps the quote at acceptance, later tariffs do not change it. */
public interface Fees {

    /** The fee with every step explained; never fails for lack of a tariff line, the quote says so instead. */
    FeeQuote quote(ProcedureVersion version, FeeFacts facts);
}
