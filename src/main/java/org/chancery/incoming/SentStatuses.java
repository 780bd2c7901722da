package org.chancery.incoming;

import java.time.LocalDate;
import java.util.List;
import org.chancery.platform.LocalizedText;
import org.jspecify.annotations.Nullable;

/** How far our units are with what others of our units sent them (Decree 30/2020/NĐ-CP, Appendix VI, Part III, 1.o). Thread-safe. */
public interface SentStatuses {
    /**
     * What is told to the unit that sent a document; whoever calls has made sure that the current actor belongs to it.
     *
     * @param sha256 of the document as it was sent: who registered these very bytes has received it
     * @return one for each registration that the current actor may know, by arrival; empty where there is none
     */
    List<Sent> of(String sha256);

    /**
     * How far it is.
     *
     * @param unit code of the unit that registered it
     * @param agency code of the agency whose register it is in
     * @param number its arrival number (số đến) in that year
     * @param lead name of the unit that handles it, null before it is given to one
     * @param finished day on which it was done or given back, null while it goes on
     */
    record Sent(
            String unit,
            String agency,
            int year,
            long number,
            LocalDate arrived,
            IncomingState state,
            @Nullable LocalizedText lead,
            @Nullable LocalDate due,
            @Nullable LocalDate finished) {}
}
