package org.chancery.signing.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.bouncycastle.asn1.cmp.PKIStatus;
import org.bouncycastle.tsp.TimeStampResponse;
import org.chancery.testing.HouseTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.web.server.LocalServerPort;

@HouseTest
class AuthorityControllerTests {
    @LocalServerPort
    int port;

    @TempDir
    Path folder;

    @Test
    void opensslVerifiesATimeStampFetchedOverHttp() throws Exception {
        assumeTrue(isInstalled("openssl"), "openssl is not installed");
        Path data = Files.writeString(folder.resolve("data.txt"), "what was there then");
        run("openssl", "ts", "-query", "-data", "data.txt", "-sha256", "-cert", "-out", "query.tsq");
        byte[] query = Files.readAllBytes(folder.resolve("query.tsq"));
        HttpResponse<byte[]> reply = post(query);
        assertThat(reply.statusCode()).isEqualTo(200);
        assertThat(reply.headers().firstValue("Content-Type")).hasValue("application/timestamp-reply");
        Files.write(folder.resolve("reply.tsr"), reply.body());
        for (String name : List.of("root", "issuing")) {
            Files.write(folder.resolve(name + ".crt"), get("/pki/" + name + ".crt"));
            run("openssl", "x509", "-inform", "DER", "-in", name + ".crt", "-out", name + ".txt");
        }
        String said = run(
                "openssl",
                "ts",
                "-verify",
                "-data",
                data.getFileName().toString(),
                "-in",
                "reply.tsr",
                "-CAfile",
                "root.txt",
                "-untrusted",
                "issuing.txt");
        assertThat(said).contains("Verification: OK");
    }

    @Test
    void bytesThatAreNoQueryAreRefusedInTheTermsOfTheProtocol() throws Exception {
        TimeStampResponse response =
                new TimeStampResponse(post(new byte[] {1, 2, 3}).body());
        assertThat(response.getStatus()).isEqualTo(PKIStatus.REJECTION);
        assertThat(response.getTimeStampToken()).isNull();
    }

    @Test
    void listsOfRevokedCertificatesAreSignedByTheirIssuers() throws Exception {
        CertificateFactory factory = CertificateFactory.getInstance("X.509");
        for (String name : List.of("root", "issuing")) {
            X509Certificate issuer = (X509Certificate)
                    factory.generateCertificate(new ByteArrayInputStream(get("/pki/" + name + ".crt")));
            X509CRL list = (X509CRL) factory.generateCRL(new ByteArrayInputStream(get("/pki/" + name + ".crl")));
            list.verify(issuer.getPublicKey());
            assertThat(list.getNextUpdate()).isAfter(list.getThisUpdate());
        }
    }

    private HttpResponse<byte[]> post(byte[] query) throws Exception {
        return send(HttpRequest.newBuilder(address("/tsa"))
                .header("Content-Type", "application/timestamp-query")
                .POST(HttpRequest.BodyPublishers.ofByteArray(query))
                .build());
    }

    private byte[] get(String path) throws Exception {
        return send(HttpRequest.newBuilder(address(path)).build()).body();
    }

    private static HttpResponse<byte[]> send(HttpRequest request) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        }
    }

    private URI address(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    private String run(String... command) throws Exception {
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(said).isZero();
        return said;
    }

    private static boolean isInstalled(String program) {
        return Arrays.stream(System.getenv("PATH").split(":"))
                .anyMatch(place -> Files.isExecutable(Path.of(place, program)));
    }
}
