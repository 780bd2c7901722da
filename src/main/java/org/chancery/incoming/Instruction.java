package org.chancery.incoming;

import java.time.LocalDate;
import java.util.List;

/**
 * What the leader says.
 *
 * @param text the instruction, at most 2000 letters
 * @param lead code of the unit that leads, of the same agency
 * @param support codes of units that support, without the one that leads
 * @param due until when, not before today
 */
public record Instruction(String text, String lead, List<String> support, LocalDate due) {
    public Instruction {
        support = List.copyOf(support);
    }
}
