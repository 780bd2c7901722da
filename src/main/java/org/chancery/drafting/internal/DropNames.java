package org.chancery.drafting.internal;

import java.text.Normalizer;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;
import org.chancery.platform.Hanoi;

/** Names in the drop folder: no folders, no marks, nothing that some operating system refuses. */
final class DropNames {
    private static final int LONGEST = 50;
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HHmmss").withZone(Hanoi.ZONE);

    private DropNames() {}

    /** @return {@code 7f3a90c1 phối hợp tổ chức.docx}: the draft's code first, so that two with one title stay apart */
    static String of(UUID draft, String subject, String fileName) {
        String title = clean(subject);
        String kept = title.length() > LONGEST ? title.substring(0, LONGEST).strip() : title;
        return (draft.toString().substring(0, 8) + " " + kept).strip() + "." + ending(fileName);
    }

    /** @return the folder of a person, by the address with which they sign in */
    static String folder(String email) {
        String clean = clean(email.toLowerCase(Locale.ROOT));
        return clean.isEmpty() || clean.startsWith(".") ? "_" + clean : clean;
    }

    /** @return the name under which something is put beside */
    static String beside(String name, String why, Instant at) {
        int dot = name.lastIndexOf('.');
        return name.substring(0, dot) + " (" + why + " " + MOMENT.format(at) + ")" + name.substring(dot);
    }

    private static String clean(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .replaceAll("[\\p{C}\\p{Zl}\\p{Zp}<>:\"/\\\\|?*]", " ")
                .replaceAll("\\s+", " ")
                .replaceAll("[. ]+$", "")
                .strip();
    }

    /** @return whether a file of that name may hold what is brought under the other */
    static boolean isSameKind(String name, String fileName) {
        return ending(name).equals(ending(fileName));
    }

    private static String ending(String fileName) {
        String lower = fileName.toLowerCase(Locale.ROOT);
        return lower.endsWith(".docx") ? "docx" : (lower.endsWith(".odt") ? "odt" : "pdf");
    }
}
