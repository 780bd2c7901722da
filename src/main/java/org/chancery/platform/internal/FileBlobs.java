package org.chancery.platform.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.chancery.platform.Blobs;
import org.chancery.platform.Fault;
import org.chancery.platform.PlatformFault;
import org.chancery.platform.PlatformSettings;
import org.springframework.stereotype.Component;

/** Blobs in a folder of the home: {@code blobs/ab/cd/abcd…}. */
@Component
class FileBlobs implements Blobs {
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");
    private final Path root;
    private final Object[] locks = Stream.generate(Object::new).limit(64).toArray();
    private final long reserved;

    FileBlobs(PlatformSettings settings) throws IOException {
        this.root = Files.createDirectories(settings.home().resolve("blobs"));
        this.reserved = settings.reservedSpace();
        dropCutOff(Files.createDirectories(root.resolve("incoming")));
    }

    /** What is there when the program starts is of requests that a killed program never answered. */
    private static void dropCutOff(Path folder) throws IOException {
        try (Stream<Path> left = Files.list(folder)) {
            left.forEach(file -> file.toFile().delete());
        }
    }

    @Override
    public Blob store(InputStream content, long limit) {
        Path fresh = root.resolve("incoming").resolve(UUID.randomUUID().toString());
        try {
            requireSpace();
            Blob blob = write(content, limit, fresh);
            settle(fresh, path(blob.sha256()));
            return blob;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } finally {
            fresh.toFile().delete();
        }
    }

    private void requireSpace() throws IOException {
        if (Files.getFileStore(root).getUsableSpace() < reserved) {
            throw new Fault(PlatformFault.STORAGE_FULL);
        }
    }

    private Blob write(InputStream content, long limit, Path fresh) throws IOException {
        MessageDigest digest = sha256();
        long size = 0;
        byte[] buffer = new byte[64 * 1024];
        try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                size += read;
                if (size > limit) {
                    throw new Fault(PlatformFault.FILE_TOO_LARGE, limit / (1024 * 1024));
                }
                digest.update(buffer, 0, read);
                ByteBuffer bytes = ByteBuffer.wrap(buffer, 0, read);
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
            }
            channel.force(true);
        }
        return new Blob(HexFormat.of().formatHex(digest.digest()), size);
    }

    /** Moves a file to its place; the file, its entry and new folders are on the disk when this returns. */
    private void settle(Path fresh, Path target) throws IOException {
        Path folder = target.resolveSibling("");
        Files.createDirectories(folder);
        synchronized (lockOf(target)) {
            if (Files.exists(target)) {
                Files.setLastModifiedTime(target, Files.getLastModifiedTime(fresh));
            } else {
                Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE);
            }
        }
        force(folder);
        force(folder.resolveSibling(""));
        force(root);
    }

    /** Nobody stores a file while it is erased. */
    private Object lockOf(Path target) {
        return locks[Math.floorMod(target.getFileName().hashCode(), locks.length)];
    }

    @Override
    public boolean erase(String sha256, Instant untouchedSince) {
        Path target = path(sha256);
        try {
            synchronized (lockOf(target)) {
                if (!Files.exists(target)) {
                    return true;
                }
                if (Files.getLastModifiedTime(target).toInstant().isAfter(untouchedSince)) {
                    return false;
                }
                Files.delete(target);
            }
            force(target.resolveSibling(""));
            return true;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void force(Path folder) throws IOException {
        try (FileChannel directory = FileChannel.open(folder, StandardOpenOption.READ)) {
            directory.force(true);
        }
    }

    @Override
    public InputStream open(String sha256) {
        try {
            return Files.newInputStream(path(sha256));
        } catch (java.nio.file.NoSuchFileException missing) {
            throw new Fault(PlatformFault.NOT_FOUND);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public Path path(String sha256) {
        if (!SHA256.matcher(sha256).matches()) {
            throw new Fault(PlatformFault.NOT_FOUND);
        }
        return root.resolve(sha256.substring(0, 2))
                .resolve(sha256.substring(2, 4))
                .resolve(sha256);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
