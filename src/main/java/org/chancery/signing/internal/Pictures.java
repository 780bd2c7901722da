package org.chancery.signing.internal;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** Draws signatures and seals, and keeps those drawn last. */
final class Pictures {
    private static final int KEPT = 256;

    private final SignatureInk ink = new SignatureInk();
    private final SealStamp stamp = new SealStamp();
    private final Map<String, Picture> drawn = new LinkedHashMap<>(KEPT, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Picture> eldest) {
            return size() > KEPT;
        }
    };

    /** Blue handwriting of a name, in the proportions of a box. */
    Picture signature(String name, float width, float height) {
        return kept("ink " + width + " " + height + " " + name, () -> ink.draw(name, width, height));
    }

    /** Red round seal. */
    Picture seal(String upperText, String name) {
        return kept("seal " + upperText + "\n" + name, () -> stamp.draw(upperText, name));
    }

    private synchronized Picture kept(String key, Supplier<Picture> draw) {
        Picture known = drawn.get(key);
        if (known == null) {
            known = draw.get();
            drawn.put(key, known);
        }
        return known;
    }
}
