package org.chancery.procedures;

import java.util.List;

/** A page's answers in words; {@code pageId} leads back to the page to change them. */
public record SummarySection(String pageId, String title, List<Row> rows) {

    public SummarySection {
        rows = List.copyOf(rows);
    }

    /** A question and its answer; the value is never blank ("not provided" in words instead). */
    public record Row(String path, String label, String value) {}
}
