package org.chancery.signing.internal;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.chancery.signing.AgencySeal;
import org.chancery.signing.AnchorSettings;
import org.chancery.signing.FormField;
import org.chancery.signing.FormField.Alignment;
import org.chancery.signing.KeyId;
import org.chancery.signing.PageBox;
import org.chancery.signing.PersonalSignature;
import org.chancery.signing.RemoteSigningSettings;
import org.chancery.signing.Signing;
import org.chancery.signing.SigningSettings;

/** All parts of signing with an embedded authority in a folder of its own, and a small PDF/A-2b to sign. */
final class SigningRoom {
    static final PageBox BOX = new PageBox(1, 330, 560, 170, 62);
    static final SigningSettings SETTINGS =
            new SigningSettings(null, null, null, "", null, 0, "", 52_428_800, 268_435_456, Duration.ofSeconds(60));
    static final AnchorSettings NO_ANCHORS = new AnchorSettings(List.of(), List.of(), List.of());
    private static final byte[] LETTER = render();

    final EmbeddedAuthority authority;
    final EmbeddedTrust trust;
    final IssuedKeys keys;
    final PdfSigning signing;
    final KeyId person;
    final KeyId agency;

    SigningRoom(Path home) throws IOException {
        this(home, Clock.systemUTC());
    }

    SigningRoom(Path home, Clock clock) throws IOException {
        KeyFolder folder = new KeyFolder(home);
        authority = new EmbeddedAuthority(folder, home, URI.create("http://localhost:1"), clock);
        trust = new EmbeddedTrust(authority);
        keys = new IssuedKeys(folder, authority, clock);
        signing = new PdfSigning(
                keys, trust, new Signatory(trust, clock), new PersonalState(trust, clock), verifier(trust, clock));
        person = keys.personal("p-1", "Nguyễn Thị Ánh Tuyết", "Tham tán");
        agency = keys.agency("SQ-TOKYO", "Đại sứ quán Việt Nam tại Nhật Bản");
    }

    /** An installation without a remote signing service. */
    static RemoteCredentials nothingRemote() {
        var none = new RemoteSigningSettings(
                null, null, "", "", List.of(), List.of(), Duration.ofSeconds(1), Duration.ofSeconds(1));
        return new RemoteCredentials(none, Clock.systemUTC());
    }

    static Verifier verifier(Trust trust, Clock clock) {
        return new Verifier(new DocumentCheck(trust, new OfficialPolicy(List.of()), clock), SETTINGS);
    }

    static byte[] letter() {
        return LETTER.clone();
    }

    byte[] prepared() {
        return signing.prepare(
                letter(),
                List.of(
                        new FormField(Signing.NUMBER_FIELD, new PageBox(1, 80, 100, 150, 18), 13, Alignment.LEFT),
                        new FormField(Signing.DATE_FIELD, new PageBox(1, 280, 100, 240, 18), 13, Alignment.RIGHT)));
    }

    byte[] signed() {
        return signing.signPersonally(prepared(), new PersonalSignature(person, "Nguyễn Thị Ánh Tuyết", BOX));
    }

    byte[] filled() {
        return signing.fill(
                signed(),
                Map.of(Signing.NUMBER_FIELD, "15/QĐ-BNG", Signing.DATE_FIELD, "Tokyo, ngày 09 tháng 02 năm 2027"));
    }

    byte[] sealed() {
        return signing.seal(filled(), order());
    }

    AgencySeal order() {
        return new AgencySeal(agency, "Cộng hòa xã hội chủ nghĩa Việt Nam", "Đại sứ quán Việt Nam tại Nhật Bản");
    }

    private static byte[] render() {
        String page = """
                <html xmlns="http://www.w3.org/1999/xhtml" lang="vi"><head><title>Giấy xác nhận</title>
                <style>@page { size: A4; margin: 20mm } body { font-family: Liberation; font-size: 13pt }</style>
                <meta name="subject" content="Giấy xác nhận"/></head>
                <body><h1>GIẤY XÁC NHẬN</h1><p>Xác nhận bà Trần Thị Ổ là công dân Việt Nam.</p></body></html>
                """;
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            PdfRendererBuilder builder = new PdfRendererBuilder();
            builder.useFastMode();
            builder.usePdfAConformance(PdfRendererBuilder.PdfAConformance.PDFA_2_B);
            builder.useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData());
            builder.useFont(
                    () -> SigningRoom.class.getResourceAsStream("/liberation/LiberationSerif-Regular.ttf"),
                    "Liberation");
            builder.withHtmlContent(page, null);
            builder.toStream(bytes);
            builder.run();
            return bytes.toByteArray();
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }
}
