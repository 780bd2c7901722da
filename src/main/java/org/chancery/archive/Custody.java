package org.chancery.archive;

import java.time.LocalDate;
import java.util.UUID;

/** What stops a closed file from going its way; by signatories of its unit. */
public interface Custody {
    /**
     * Consents that the unit keeps a file back from the archive (giữ lại): Decree 30/2020/NĐ-CP, Article 31(3)d.
     *
     * @param until at most two years after it was due
     * @throws org.chancery.platform.Fault {@link ArchiveError#HOLDBACK_TOO_LONG}, {@link ArchiveError#NOT_NOW}
     */
    Dossier holdBack(DossierId id, LocalDate until, String why);

    /** Places a legal hold; while one stands, nobody disposes of the file. */
    Dossier placeHold(DossierId id, String reason);

    /** Lifts a hold, for a reason. */
    Dossier liftHold(DossierId id, UUID hold, String why);
}
