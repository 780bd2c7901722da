package org.chancery.archive;

import java.time.LocalDate;
import org.chancery.platform.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * How long files are kept (thời hạn bảo quản), as it holds from a day on.
 *
 * @param from first day on which new files may be given it
 * @param years null for ever
 * @param verified whether the value was read in the text of the law; otherwise it is the ministry's setting
 */
public record Retention(
        String code,
        LocalDate from,
        LocalizedText name,
        @Nullable Integer years,
        String basis,
        boolean verified) {
    /** From this many years on, a file goes to the archive: Decree 30/2020/NĐ-CP, Article 31(3)c. */
    public static final int ARCHIVED_FROM = 5;

    /** @return whether such files go to the archive */
    public boolean goesToArchive() {
        return years == null || years >= ARCHIVED_FROM;
    }
}
