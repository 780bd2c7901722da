package org.chancery.archive;

import java.time.LocalDate;
import java.util.List;
import org.chancery.platform.LocalizedText;
import org.jspecify.annotations.Nullable;

/** The retention periods: dated data, of which no row ever changes. */
public interface Retentions {
    /** @return what may be given to new files today, the longest first */
    List<Retention> current();

    /** @return every value that was ever set, the newest of each code first */
    List<Retention> all();

    /**
     * Sets a period from a day on, for files opened from then; by an administrator.
     *
     * @param code an existing one, whose present value then ends the day before, or a new one of 1 to 10 letters and digits
     * @param years null for ever
     * @throws org.chancery.platform.Fault {@link ArchiveError#INVALID}, {@code FORBIDDEN}
     */
    Retention set(
            String code, LocalDate from, @Nullable Integer years, LocalizedText name, String basis, boolean verified);
}
