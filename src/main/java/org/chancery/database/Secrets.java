package org.chancery.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/** Random secrets of a home folder: each made once, kept in a file that only its owner can read. */
public final class Secrets {
    private final Path folder;

    private Secrets(Path folder) {
        this.folder = folder;
    }

    /** @param folder where the secrets are kept; made with mode 0700 if it is not there */
    public static Secrets of(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        return new Secrets(folder);
    }

    /** @return the secret of that name, 64 hexadecimal digits; made on first use */
    public String value(String name) {
        try {
            return Files.readString(file(name)).strip();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** @return the file that holds the secret of that name; made on first use */
    public Path file(String name) throws IOException {
        Path file = folder.resolve(name);
        if (!Files.exists(file)) {
            byte[] random = new byte[32];
            new SecureRandom().nextBytes(random);
            Path fresh = Files.createTempFile(
                    folder,
                    name,
                    ".new",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(fresh, HexFormat.of().formatHex(random));
            Files.move(fresh, file);
        }
        return file;
    }
}
