package org.chancery.signing.internal;

import eu.europa.esig.dss.model.x509.CertificateToken;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.chancery.database.Secrets;

/** Keys with their certificates as PKCS#12 files, which only their owner can read, in a folder of the home. */
final class KeyFolder {
    private static final String ALIAS = "key";
    private final Path folder;
    private final char[] password;

    KeyFolder(Path home) throws IOException {
        this.folder = home.resolve("secrets").resolve("signing");
        Secrets.of(home.resolve("secrets"));
        this.password = Secrets.of(folder).value("password").toCharArray();
    }

    Optional<HeldKey.InMemory> load(String name) {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(new ByteArrayInputStream(Files.readAllBytes(file(name))), password);
            PrivateKey key = (PrivateKey) store.getKey(ALIAS, password);
            List<CertificateToken> chain = Arrays.stream(store.getCertificateChain(ALIAS))
                    .map(certificate -> new CertificateToken((X509Certificate) certificate))
                    .toList();
            return Optional.of(new HeldKey.InMemory(key, chain));
        } catch (NoSuchFileException missing) {
            return Optional.empty();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("a key store of this installation cannot be read: " + name, failure);
        }
    }

    void save(String name, HeldKey.InMemory held) {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            Certificate[] chain =
                    held.chain().stream().map(CertificateToken::getCertificate).toArray(Certificate[]::new);
            store.setKeyEntry(ALIAS, held.key(), password, chain);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            store.store(bytes, password);
            write(file(name), bytes.toByteArray());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("a key store cannot be written: " + name, failure);
        }
    }

    private void write(Path file, byte[] bytes) throws IOException {
        Path fresh = Files.createTempFile(
                folder,
                "key",
                ".new",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
            java.nio.ByteBuffer buffer = java.nio.ByteBuffer.wrap(bytes);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            channel.force(true);
        }
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private Path file(String name) {
        return folder.resolve(name + ".p12");
    }
}
