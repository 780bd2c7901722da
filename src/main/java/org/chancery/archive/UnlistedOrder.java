package org.chancery.archive;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A file that the list does not foresee: Decree 30/2020/NĐ-CP, Article 29(2).
 *
 * @param heading under which heading of the approved list it is added
 * @param title at most 500 characters, unique in the list
 * @param retention code of a current period
 * @param maker who forms it, empty for whoever opens it
 * @param started when the work began
 */
public record UnlistedOrder(
        UUID heading, String title, String retention, String maker, Work work, LocalDate started, String description) {}
