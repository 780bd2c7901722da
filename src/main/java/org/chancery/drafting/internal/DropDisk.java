package org.chancery.drafting.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.chancery.platform.Blobs;
import org.springframework.stereotype.Component;

/**
 * The folder itself. Links are never followed, and nothing is overwritten: what stands in the way is moved aside first and looked at
 * after that, so that no save between two looks is lost.
 */
@Component
class DropDisk {
    private static final String NEW = ".chancery-new-";
    private static final String OLD = ".chancery-old-";
    private static final Duration REST = Duration.ofSeconds(5);
    private final Blobs blobs;
    private final Clock clock;

    DropDisk(Blobs blobs, Clock clock) {
        this.blobs = blobs;
        this.clock = clock;
    }

    /** @return the person's folder, made where it is not there; empty where something else has its name */
    Optional<Path> folder(Path root, String name) throws IOException {
        Path folder = root.resolve(name);
        if (!root.equals(folder.getParent())) {
            return Optional.empty();
        }
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            Files.createDirectory(folder);
        }
        return Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS) ? Optional.of(folder) : Optional.empty();
    }

    boolean exists(Path file) {
        return Files.exists(file, LinkOption.NOFOLLOW_LINKS);
    }

    /** @return whether it is a plain file that nobody writes any more */
    boolean rests(Path file) throws IOException {
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                && Files.getLastModifiedTime(file, LinkOption.NOFOLLOW_LINKS)
                        .toInstant()
                        .isBefore(clock.instant().minus(REST));
    }

    String sha256(Path file) throws IOException {
        try (DigestInputStream in = new DigestInputStream(open(file), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(java.io.OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(in.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    InputStream open(Path file) throws IOException {
        return Files.newInputStream(file, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);
    }

    /** Lays a kept file under a name that is free. */
    void lay(Path file, String sha256) throws IOException {
        Path fresh = file.resolveSibling(NEW + UUID.randomUUID());
        try (InputStream content = blobs.open(sha256)) {
            Files.copy(content, fresh);
        }
        try {
            Files.move(fresh, file);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    /**
     * Takes away what was laid, unless it was changed meanwhile.
     *
     * @return whether it is gone; else it lies where it lay
     */
    boolean takeAway(Path file, String sha256) throws IOException {
        Path aside = file.resolveSibling(OLD + file.getFileName());
        try {
            Files.move(file, aside, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException unable) {
            return false;
        }
        if (Files.isRegularFile(aside, LinkOption.NOFOLLOW_LINKS)
                && sha256(aside).equals(sha256)) {
            Files.delete(aside);
            return true;
        }
        Files.move(aside, exists(file) ? besides(file, "bản lưu") : file);
        return false;
    }

    /** Puts a file beside, where the person finds it. */
    Path putBeside(Path file, String why) throws IOException {
        Path beside = besides(file, why);
        Files.move(file, beside);
        return beside;
    }

    private Path besides(Path file, String why) {
        Instant now = clock.instant();
        String name = file.getFileName().toString();
        Path beside = file.resolveSibling(DropNames.beside(name, why, now));
        for (int more = 2; exists(beside); more++) {
            beside = file.resolveSibling(DropNames.beside(name, why + " " + more, now));
        }
        return beside;
    }

    /** Goes on where an earlier look was cut off: what was half laid is taken away, what was moved aside comes back. */
    void tidy(Path folder) throws IOException {
        try (DirectoryStream<Path> left = Files.newDirectoryStream(folder, ".chancery-*")) {
            for (Path one : left) {
                String name = one.getFileName().toString();
                if (name.startsWith(OLD)) {
                    Path file = one.resolveSibling(name.substring(OLD.length()));
                    Files.move(one, exists(file) ? besides(file, "bản lưu") : file);
                } else if (name.startsWith(NEW)) {
                    Files.deleteIfExists(one);
                }
            }
        }
    }
}
