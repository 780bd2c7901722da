package org.chancery.signing.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import eu.europa.esig.dss.token.Pkcs12SignatureToken;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.chancery.platform.Fault;
import org.chancery.signing.AgencySeal;
import org.chancery.signing.Authority.Publication;
import org.chancery.signing.KeyId;
import org.chancery.signing.PersonalSignature;
import org.chancery.signing.SigningError;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An installation with keys in a PKCS#12 file and authorities that it asks over the network. */
class ConfiguredAuthorityTests {
    private static final char[] PASSWORD = "a password".toCharArray();
    private static final Clock CLOCK = Clock.systemUTC();

    @TempDir
    Path folder;

    private final AtomicInteger asked = new AtomicInteger();
    private HttpServer server;
    private PublishedAuthority published;
    private ConfiguredTrust trust;
    private ConfiguredKeys keys;

    @BeforeEach
    void open() throws Exception {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        URI address = URI.create("http://localhost:" + server.getAddress().getPort());
        KeyFolder home = new KeyFolder(folder.resolve("authority"));
        EmbeddedAuthority authority = new EmbeddedAuthority(home, folder, address, CLOCK);
        published = new PublishedAuthority(Optional.of(authority));
        server.createContext("/", this::serve);
        server.start();
        IssuedKeys issued = new IssuedKeys(home, authority, CLOCK);
        KeyId person = issued.personal("p-1", "Lê Văn Ổn", "Đại sứ");
        KeyId agency = issued.agency("SQ-OSAKA", "Tổng Lãnh sự quán Việt Nam tại Osaka");
        Path store = store(home, person, agency);
        Path anchors = Files.createDirectories(folder.resolve("anchors"));
        Files.writeString(
                anchors.resolve("root.pem"),
                "-----BEGIN CERTIFICATE-----\n"
                        + Base64.getMimeEncoder()
                                .encodeToString(published
                                        .publication(Publication.ROOT_CERTIFICATE)
                                        .orElseThrow())
                        + "\n-----END CERTIFICATE-----\n");
        trust = new ConfiguredTrust(AnchorFiles.read(anchors, SigningRoom.NO_ANCHORS), address.resolve("/tsa"), CLOCK);
        keys = new ConfiguredKeys(
                List.of(new Pkcs12SignatureToken(store.toFile(), new KeyStore.PasswordProtection(PASSWORD))),
                SigningRoom.nothingRemote());
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    @Test
    void configuredAuthoritiesAreAskedAndTheirAnswersKept() {
        PdfSigning signing = signing();
        byte[] sealed = sealed(signing);
        assertThat(signing.verify(sealed).findings()).isEmpty();
        int before = asked.get();
        sealed(signing);
        assertThat(asked.get()).isEqualTo(before);
    }

    @Test
    void silentTimeStampingServiceIsSaidPlainly() {
        server.stop(0);
        assertThatThrownBy(() -> sealed(signing()))
                .isInstanceOfSatisfying(Fault.class, fault -> assertThat(fault.code())
                        .isEqualTo(SigningError.TRUST_SERVICE_UNAVAILABLE));
    }

    @Test
    void keyWhoseCertificateNamesSomebodyElseIsNotUsed() {
        assertThat(keys.personal("p-1", "LÊ VĂN ỔN", "")).isEqualTo(KeyId.ofPerson("p-1"));
        assertThat(keys.agency("SQ-OSAKA", "Tổng Lãnh sự quán Việt Nam tại Osaka"))
                .isEqualTo(KeyId.ofAgency("SQ-OSAKA"));
        assertThatThrownBy(() -> keys.personal("p-1", "Lê Văn Tám", ""))
                .isInstanceOfSatisfying(
                        Fault.class, fault -> assertThat(fault.code()).isEqualTo(SigningError.KEY_OF_ANOTHER));
        assertThatThrownBy(() -> keys.agency("SQ-OSAKA", "Đại sứ quán Việt Nam tại Nhật Bản"))
                .isInstanceOfSatisfying(
                        Fault.class, fault -> assertThat(fault.code()).isEqualTo(SigningError.KEY_OF_ANOTHER));
    }

    @Test
    void deviceThatIsNotThereIsSaidPlainly() {
        var device = SigningConfiguration.device(folder.resolve("no-driver.so"), "1234", 0);
        assertThatThrownBy(() ->
                        new ConfiguredKeys(List.of(device), SigningRoom.nothingRemote()).holds(KeyId.ofAgency("x")))
                .isInstanceOfSatisfying(
                        Fault.class, fault -> assertThat(fault.code()).isEqualTo(SigningError.KEY_UNUSABLE));
    }

    private PdfSigning signing() {
        return new PdfSigning(
                keys,
                trust,
                new Signatory(trust, CLOCK),
                new PersonalState(trust, CLOCK),
                SigningRoom.verifier(trust, CLOCK));
    }

    private byte[] sealed(PdfSigning signing) {
        KeyId person = keys.personal("p-1", "", "");
        byte[] signed = signing.signPersonally(
                SigningRoom.letter(), new PersonalSignature(person, "Lê Văn Ổn", SigningRoom.BOX));
        return signing.seal(signed, new AgencySeal(keys.agency("SQ-OSAKA", ""), "Việt Nam", "Osaka"));
    }

    private Path store(KeyFolder home, KeyId... names) throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        for (KeyId name : names) {
            HeldKey.InMemory key = home.load(name.value()).orElseThrow();
            Certificate[] chain =
                    key.chain().stream().map(token -> token.getCertificate()).toArray(Certificate[]::new);
            store.setKeyEntry(name.value(), key.key(), PASSWORD, chain);
        }
        Path file = folder.resolve("keys.p12");
        try (OutputStream out = Files.newOutputStream(file)) {
            store.store(out, PASSWORD);
        }
        return file;
    }

    private void serve(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        byte[] query = exchange.getRequestBody().readAllBytes();
        byte[] answer = path.equals("/tsa")
                ? published.timestamp(query).orElseThrow()
                : published
                        .publication(
                                path.contains("root") ? Publication.ROOT_REVOCATIONS : Publication.ISSUING_REVOCATIONS)
                        .orElseThrow();
        if (!path.equals("/tsa")) {
            asked.incrementAndGet();
        }
        exchange.getResponseHeaders().add("Content-Type", "application/timestamp-reply");
        exchange.sendResponseHeaders(200, answer.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(answer);
        }
    }
}
