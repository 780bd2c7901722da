package org.chancery.signing.internal;

import eu.europa.esig.dss.model.DSSException;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.spi.DSSUtils;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.chancery.signing.AnchorSettings;
import org.chancery.signing.TrustPurpose;
import org.jspecify.annotations.Nullable;

/** Reads the certificates of trusted authorities from files and folders. */
final class AnchorFiles {
    private AnchorFiles() {}

    /** @param forAll folder of those that are trusted for everything; null for none */
    static List<Anchor> read(@Nullable Path forAll, AnchorSettings settings) {
        List<Anchor> anchors = new ArrayList<>();
        if (forAll != null) {
            certificates(forAll).forEach(each -> anchors.add(Anchor.always(each)));
        }
        settings.own().forEach(entry -> anchors.addAll(entry(entry, TrustPurpose.OWN)));
        settings.incoming().forEach(entry -> anchors.addAll(entry(entry, TrustPurpose.INCOMING)));
        settings.timeStamps().forEach(entry -> anchors.addAll(entry(entry, TrustPurpose.TIME_STAMPS)));
        return List.copyOf(anchors);
    }

    private static List<Anchor> entry(String entry, TrustPurpose purpose) {
        int mark = entry.lastIndexOf('@');
        String days = mark < 0 ? ".." : entry.substring(mark + 1);
        int dots = days.indexOf("..");
        if (dots < 0) {
            throw new IllegalStateException("The days of a trust anchor are written 2024-01-01..2029-01-01: " + entry);
        }
        Instant from = day(days.substring(0, dots), Instant.MIN, entry);
        Instant to = day(days.substring(dots + 2), Instant.MAX, entry);
        Path path = Path.of((mark < 0 ? entry : entry.substring(0, mark)).strip());
        return certificates(path).stream()
                .map(each -> new Anchor(each, Set.of(purpose), from, to))
                .toList();
    }

    private static Instant day(String text, Instant otherwise, String entry) {
        try {
            return text.isBlank()
                    ? otherwise
                    : LocalDate.parse(text.strip()).atStartOfDay(ZoneOffset.UTC).toInstant();
        } catch (DateTimeParseException unreadable) {
            throw new IllegalStateException(
                    "The days of a trust anchor are written 2024-01-01..2029-01-01: " + entry, unreadable);
        }
    }

    private static List<CertificateToken> certificates(Path path) {
        try (Stream<Path> files = Files.isDirectory(path) ? Files.list(path) : Stream.of(path)) {
            List<CertificateToken> certificates = new ArrayList<>();
            for (Path file :
                    files.filter(each -> !Files.isDirectory(each)).sorted().toList()) {
                try (InputStream content = Files.newInputStream(file)) {
                    certificates.add(DSSUtils.loadCertificate(content));
                }
            }
            return certificates;
        } catch (DSSException unreadable) {
            throw new IllegalStateException("A trust anchor under " + path + " is no certificate.", unreadable);
        } catch (IOException failure) {
            throw new UncheckedIOException("Trust anchors cannot be read from " + path, failure);
        }
    }
}
