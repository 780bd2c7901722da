package org.chancery.content;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a file.
 *
 * @param sha256 64 lower-case hexadecimal digits
 * @param name as its sender calls it, without folders
 * @param type media type, of what it really is once it is read
 * @param state how far it is
 * @param problem why it could not be read, or null
 * @param pages 0 where it has none or they are not known
 * @param language {@code vi}, {@code en} or {@code und}
 * @param source where the text is from
 * @param traits what it carries besides text
 * @param cut whether the text goes on beyond what is kept
 * @param rendition its PDF/A-2b rendition
 * @param readAt when it was read, or null
 */
public record Content(
        String sha256,
        String name,
        String type,
        ContentState state,
        @Nullable Problem problem,
        int pages,
        String language,
        TextSource source,
        Set<Trait> traits,
        boolean cut,
        Rendition rendition,
        @Nullable Instant readAt) {}
