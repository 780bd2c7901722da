package org.chancery.procedures.internal;

import java.time.Clock;
import org.springframework.stereotype.Component;

/** What every form needs from the house. */
@Component
record FormParts(FormWords words, Clock clock) {}
