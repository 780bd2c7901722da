package org.chancery.records;

import org.chancery.platform.LocalizedText;

/**
 * A type of document that officials write (tên loại văn bản).
 *
 * @param code of Appendix III, or {@link DraftOrder#LETTER}
 * @param name its name
 */
public record PaperType(String code, LocalizedText name) {
    /** @return whether it is an official letter, which has no heading of its own */
    public boolean isLetter() {
        return code.equals(DraftOrder.LETTER);
    }
}
