package org.chancery.archive;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.chancery.platform.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * A file (hồ sơ) as whoever looks may see it.
 *
 * @param unit code of the unit that forms it
 * @param year of its list of files (FileCatalog)
 * @param notation such as {@code 01.TCCB} (FileNotation)
 * @param volume from 1
 * @param maker who forms it (người lập)
 * @param documents how many are in it
 * @param pages of all of them
 * @param end null while it is open
 * @param archived null before the archive has it
 * @param heldBackUntil last day on which the unit may keep it back, null where it does not
 * @param holds legal holds that stand, oldest first
 * @param disposedAt null while it exists
 * @param guest whether the current actor sees it only because it is open to the agency
 * @param allowed what the current actor may do now
 */
public record Dossier(
        DossierId id,
        String unit,
        LocalizedText unitName,
        int year,
        String notation,
        int volume,
        String title,
        Retention retention,
        Work work,
        String maker,
        LocalDate started,
        String description,
        DossierState state,
        Instant openedAt,
        String openedBy,
        int documents,
        int pages,
        @Nullable End end,
        @Nullable Archived archived,
        @Nullable LocalDate heldBackUntil,
        String heldBackWhy,
        List<LegalHold> holds,
        @Nullable Instant disposedAt,
        boolean guest,
        Set<DossierAction> allowed) {
    /**
     * How it ended.
     *
     * @param due when it goes to the archive
     * @param overdueAfter last day on which that is in time
     * @param expires first day on which it may be disposed of, null for ever
     */
    public record End(
            LocalDate ended,
            Instant at,
            String by,
            LocalDate due,
            LocalDate overdueAfter,
            @Nullable LocalDate expires) {}

    /**
     * That the archive has it.
     *
     * @param historicalBy last day to hand it on to the historical archive, null where it is not permanent
     */
    public record Archived(Instant at, String by, @Nullable LocalDate historicalBy) {}

    /** @return unit, year and notation as one code, with the volume where there is more than one */
    public String code() {
        return unit + "." + year + "." + notation + (volume == 1 ? "" : "/" + volume);
    }
}
