package org.chancery.audit.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HexFormat;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The newest block's position and hash, kept outside of the database, so that a chain cut at its end is noticed. */
final class Anchor {
    private static final Logger log = LoggerFactory.getLogger(Anchor.class);
    private final Path file;

    Anchor(Path home) {
        this.file = home.resolve("audit-head");
    }

    /** A position and the hash, in hexadecimal, of the block there. */
    record Head(long position, String hash) {}

    void write(Block block) {
        try {
            Path fresh = file.resolveSibling("audit-head.new");
            Files.writeString(fresh, block.position() + " " + HexFormat.of().formatHex(block.hash()) + "\n");
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failure) {
            log.warn("the head of the audit chain could not be noted in {}", file, failure);
        }
    }

    /** @return what was noted last, empty where nothing was */
    Optional<Head> read() {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            String[] words = Files.readString(file).strip().split(" ");
            return Optional.of(new Head(Long.parseLong(words[0]), words[1]));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
