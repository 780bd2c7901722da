package org.chancery.archive;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.chancery.platform.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * The list of files of a unit and year.
 *
 * @param returned why the head gave it back last, empty where not
 * @param decided null before it is approved
 * @param allowed what the current actor may do now
 */
public record FileList(
        UUID id,
        String unit,
        LocalizedText unitName,
        int year,
        Numbering numbering,
        State state,
        String draftedBy,
        Instant draftedAt,
        String returned,
        @Nullable Decision decided,
        List<Heading> headings,
        Set<Action> allowed) {
    /** Where numbers begin again. */
    public enum Numbering {
        /** They run through the whole list. */
        WHOLE,
        /** From 01 under each main heading. */
        HEADING
    }

    /** Where the list stands. */
    public enum State {
        DRAFT,
        SUBMITTED,
        APPROVED
    }

    /** What can be done with a list. */
    public enum Action {
        /** Change headings and files. */
        EDIT,
        SUBMIT,
        SEND_BACK,
        APPROVE,
        /** Open a file of it, or beside it. */
        OPEN
    }

    /** Who approved it. */
    public record Decision(String by, Instant at) {}

    /** A main heading; roman: its Roman number. */
    public record Heading(UUID id, String roman, String abbreviation, String title, List<Entry> entries) {}

    /**
     * A file that is foreseen.
     *
     * @param sub its sub-heading with its Arabic number, empty where none
     * @param notation as it will be, or is
     * @param added whether it was opened beside the approved list
     * @param dossier the file, null before it is opened
     */
    public record Entry(
            UUID id,
            String sub,
            String notation,
            String title,
            Retention retention,
            String maker,
            boolean added,
            @Nullable DossierId dossier) {}

    /** A unit with its name. */
    public record Place(String unit, LocalizedText name) {}

    /** @return how many files it foresees */
    public int size() {
        return headings.stream().mapToInt(heading -> heading.entries().size()).sum();
    }
}
