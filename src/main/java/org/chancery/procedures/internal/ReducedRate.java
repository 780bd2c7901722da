package org.chancery.procedures.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;

/** The part of a fee line paid by Vietnamese citizens who live permanently in one of some countries, from a day on. */
record ReducedRate(BigDecimal rate, LocalDate from, String basis, Set<String> countries) {}
