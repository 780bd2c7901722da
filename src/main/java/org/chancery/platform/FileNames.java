package org.chancery.platform;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Names of files as people may see and save them: no folders, no control or direction marks, the ending of what is inside. */
public final class FileNames {
    private static final int LONGEST = 120;
    private static final Pattern UNWANTED = Pattern.compile("[\\p{C}\\p{Zl}\\p{Zp}<>:\"|?*%;]");
    private static final Map<String, List<String>> ENDINGS = Map.of(
            "application/pdf", List.of(".pdf"),
            "image/jpeg", List.of(".jpg", ".jpeg"),
            "image/png", List.of(".png"));

    private FileNames() {}

    /**
     * The name under which a file is shown and saved.
     *
     * @param given as its sender calls it, perhaps with folders
     * @param mediaType what it is: {@code application/pdf}, {@code image/jpeg} or {@code image/png}
     * @return at most 125 letters, never empty
     */
    public static String clean(String given, String mediaType) {
        String last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        String name = UNWANTED.matcher(Normalizer.normalize(last, Normalizer.Form.NFC))
                .replaceAll("")
                .strip();
        while (name.startsWith(".")) {
            name = name.substring(1);
        }
        if (name.isBlank()) {
            name = "file";
        }
        List<String> endings = ENDINGS.getOrDefault(mediaType, List.of());
        String lower = name.toLowerCase(Locale.ROOT);
        String ending = endings.stream().filter(lower::endsWith).findFirst().orElse(null);
        String stem = ending == null ? name : name.substring(0, name.length() - ending.length());
        String kept = stem.length() > LONGEST ? stem.substring(0, LONGEST) : stem;
        return (kept.isBlank() ? "file" : kept) + (ending == null ? endings.getFirst() : ending);
    }
}
