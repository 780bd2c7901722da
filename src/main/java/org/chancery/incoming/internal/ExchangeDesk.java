package org.chancery.incoming.internal;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.chancery.incoming.Exchange;
import org.chancery.incoming.ExchangeError;
import org.chancery.incoming.ExchangePartner;
import org.chancery.incoming.IncomingError;
import org.chancery.platform.Fault;
import org.chancery.platform.PlatformFault;
import org.chancery.platform.PlatformSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes messages of partners: to disk first, a few at a time into memory, then into the inbox; what is refused leaves only that it was. */
@Component
class ExchangeDesk implements Exchange {
    private static final int AT_ONCE = 2;
    private static final int MEBIBYTE = 1 << 20;
    private final ExchangeKeeper keeper;
    private final ExchangeStore exchanged;
    private final ArrivalPlaces places;
    private final PlatformSettings settings;
    private final Semaphore reading = new Semaphore(AT_ONCE);

    ExchangeDesk(ExchangeKeeper keeper, ExchangeStore exchanged, ArrivalPlaces places, PlatformSettings settings) {
        this.keeper = keeper;
        this.exchanged = exchanged;
        this.places = places;
        this.settings = settings;
    }

    @Override
    public List<Receipt> take(ExchangePartner partner, InputStream message, @Nullable String digest) {
        try {
            Path spool = Files.createTempFile("message", ".edxml");
            try {
                String sha256 = spooled(message, spool);
                if (digest != null && !digest.equalsIgnoreCase(sha256)) {
                    throw new Fault(ExchangeError.DIGEST_WRONG);
                }
                return read(partner, spool);
            } finally {
                Files.delete(spool);
            }
        } catch (Fault refused) {
            keeper.refused(partner, refused);
            throw refused;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private List<Receipt> read(ExchangePartner partner, Path spool) throws IOException {
        reading.acquireUninterruptibly();
        try (InputStream content = Files.newInputStream(spool)) {
            EdxmlNode root = EdxmlParser.parse(content);
            EdxmlDocument document = EdxmlDocument.of(root);
            if (!document.from().equals(partner.organ())) {
                throw new Fault(ExchangeError.SENDER_FOREIGN);
            }
            if (document.isSecret()) {
                throw new Fault(IncomingError.SECRET_MARK);
            }
            return keeper.keep(partner, document, new EdxmlFiles(settings.uploadLimit()).of(root), spool);
        } finally {
            reading.release();
        }
    }

    private String spooled(InputStream message, Path spool) throws IOException {
        long most = settings.uploadLimit() * 3 / 2 + MEBIBYTE;
        MessageDigest digest = sha256();
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(spool))) {
            InputStream in = new DigestInputStream(message, digest);
            byte[] piece = new byte[65_536];
            long size = 0;
            for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
                size += read;
                if (size > most) {
                    throw new Fault(PlatformFault.FILE_TOO_LARGE, settings.uploadLimit() / MEBIBYTE);
                }
                out.write(piece, 0, read);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public byte[] status(ExchangePartner partner, UUID id) {
        ExchangeStore.Progress progress =
                exchanged.progress(partner.organ(), id).orElseThrow(() -> new Fault(IncomingError.NOT_FOUND));
        return EdxmlWriter.status(
                progress.message(), places.name(progress.item().getUnit()).vi(), EdxmlStatus.of(progress));
    }
}
