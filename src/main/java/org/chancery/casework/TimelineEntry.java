package org.chancery.casework;

import java.time.Instant;
import java.util.List;
import org.chancery.platform.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened.
 *
 * @param seq from 1 within the case
 * @param action null for the submission and for facts from elsewhere
 * @param title what happened
 * @param actor who, empty for the program
 * @param text what they wrote, null where nothing
 * @param details lines such as papers asked for; may be empty
 * @param kind look of the entry: done, wait, stop, seal or empty
 * @param internal true when only officials may see it
 */
public record TimelineEntry(
        int seq,
        Instant at,
        @Nullable CaseAction action,
        CaseStatus status,
        LocalizedText title,
        String actor,
        @Nullable String text,
        List<String> details,
        String kind,
        boolean internal) {}
