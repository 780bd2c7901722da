package org.chancery.benchmarks;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.awt.Color;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.imageio.ImageIO;
import org.chancery.platform.PlatformSettings;
import org.chancery.signing.AgencySeal;
import org.chancery.signing.AnchorSettings;
import org.chancery.signing.Authority;
import org.chancery.signing.FormField;
import org.chancery.signing.FormField.Alignment;
import org.chancery.signing.KeyId;
import org.chancery.signing.Keys;
import org.chancery.signing.PageBox;
import org.chancery.signing.PersonalSignature;
import org.chancery.signing.PlainSigning;
import org.chancery.signing.RemoteSigningSettings;
import org.chancery.signing.RenewalSettings;
import org.chancery.signing.Signing;
import org.chancery.signing.SigningSettings;
import org.chancery.signing.Verdict;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** Signed results a second: the whole way (fields, personal signature, number and date, seal) against DSS signing twice. */
final class SigningBenchmark {
    private static final String NAME = "Nguyễn Thị Ánh Tuyết";
    private static final String AGENCY = "Đại sứ quán Việt Nam tại Nhật Bản";
    private static final PageBox BOX = new PageBox(1, 330, 560, 170, 62);
    private static final List<FormField> FIELDS = List.of(
            new FormField(Signing.NUMBER_FIELD, new PageBox(1, 80, 100, 150, 18), 13, Alignment.LEFT),
            new FormField(Signing.DATE_FIELD, new PageBox(1, 280, 100, 240, 18), 13, Alignment.RIGHT));
    private static final Map<String, String> VALUES =
            Map.of(Signing.NUMBER_FIELD, "15/CNLS-TOK", Signing.DATE_FIELD, "Tokyo, ngày 09 tháng 02 năm 2027");

    private final Signing signing;
    private final KeyId person;
    private final KeyId agency;

    private SigningBenchmark(Signing signing, KeyId person, KeyId agency) {
        this.signing = signing;
        this.person = person;
        this.agency = agency;
    }

    public static void main(String... arguments) throws Exception {
        Path home = Path.of(arguments[0]);
        int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 11;
        XRLog.setLoggingEnabled(false);
        Machine.print();
        try (var context = context(home)) {
            Keys keys = context.getBean(Keys.class);
            KeyId person = keys.personal("p-1", NAME, "Tham tán");
            KeyId agency = keys.agency("G08.51", AGENCY);
            var ours = new SigningBenchmark(context.getBean(Signing.class), person, agency);
            var alone = new DssAlone(home, context.getBean(Authority.class), person, agency, picture());
            ours.compare(alone, context.getBean(PlainSigning.class), letter(), rounds);
        }
    }

    /** Short rounds in turn, so that whatever else the machine does falls on all alike. */
    private void compare(DssAlone alone, PlainSigning plainly, byte[] letter, int rounds) throws Exception {
        check(alone, letter);
        List<Rounds.Work> ways =
                List.of(() -> result(letter), () -> alone.signAndSeal(letter, BOX), () -> plainly.sign(letter, person));
        int threads = Runtime.getRuntime().availableProcessors();
        for (Rounds.Work way : ways) {
            Rounds.perSecond(threads, 8, way);
        }
        double[][] speeds = new double[ways.size()][rounds];
        for (int round = 0; round < rounds; round++) {
            for (int way = 0; way < ways.size(); way++) {
                speeds[way][round] = Rounds.perSecond(threads, 3, ways.get(way));
            }
        }
        double ours = Machine.median(speeds[0]);
        double twice = Machine.median(speeds[1]);
        double once = Machine.median(speeds[2]);
        System.out.printf(
                Locale.ROOT,
                "signing: %.1f signed results/s (two signatures, three time stamps, number and date)%n"
                        + "  DSS alone, the same two signatures with pictures, LT and LTA: %.1f/s, ratio %.2f%n"
                        + "  DSS alone, one invisible signature, LT: %.1f/s, ratio %.2f a result, %.2f a signature%n"
                        + "  (medians of %d rounds of 3 s each way, %d threads; load after %s)%n",
                ours,
                twice,
                ours / twice,
                once,
                ours / once,
                2 * ours / once,
                rounds,
                threads,
                Machine.load());
    }

    private void check(DssAlone alone, byte[] letter) {
        byte[] result = result(letter);
        byte[] plain = alone.signAndSeal(letter, BOX);
        Verdict verdict = signing.verify(result).verdict();
        System.out.printf(
                "one result: %,d bytes to sign, %,d signed and sealed (DSS alone %,d); verifies as %s%n",
                letter.length, result.length, plain.length, verdict);
        if (verdict != Verdict.VALID) {
            throw new IllegalStateException("the results do not verify");
        }
    }

    private byte[] result(byte[] letter) {
        byte[] signed =
                signing.signPersonally(signing.prepare(letter, FIELDS), new PersonalSignature(person, NAME, BOX));
        return signing.seal(
                signing.fill(signed, VALUES), new AgencySeal(agency, "Cộng hòa xã hội chủ nghĩa Việt Nam", AGENCY));
    }

    private static AnnotationConfigApplicationContext context(Path home) throws ClassNotFoundException {
        var context = new AnnotationConfigApplicationContext();
        var settings =
                new SigningSettings(null, null, null, "", null, 0, "", 52_428_800, 268_435_456, Duration.ofSeconds(60));
        var platform = new PlatformSettings(home, "demo", URI.create("http://localhost:1"), 52_428_800, 0);
        var binder = Binder.get(context.getEnvironment());
        context.registerBean(Clock.class, Clock::systemUTC);
        context.registerBean(
                AnchorSettings.class, () -> binder.bindOrCreate("chancery.signing.anchors", AnchorSettings.class));
        context.registerBean(
                RemoteSigningSettings.class,
                () -> binder.bindOrCreate("chancery.signing.remote", RemoteSigningSettings.class));
        context.registerBean(
                RenewalSettings.class, () -> binder.bindOrCreate("chancery.signing.renewal", RenewalSettings.class));
        context.registerBean(SigningSettings.class, () -> settings);
        context.registerBean(PlatformSettings.class, () -> platform);
        context.register(Class.forName("org.chancery.signing.internal.SigningConfiguration"));
        context.refresh();
        return context;
    }

    private static byte[] picture() throws Exception {
        BufferedImage image = new BufferedImage(340, 124, BufferedImage.TYPE_INT_ARGB);
        var pen = image.createGraphics();
        pen.setColor(Color.BLUE);
        pen.drawOval(20, 20, 300, 80);
        pen.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }

    private static byte[] letter() throws Exception {
        String page = """
                <html xmlns="http://www.w3.org/1999/xhtml" lang="vi"><head><title>Giấy xác nhận</title>
                <style>@page { size: A4; margin: 20mm } body { font-family: Liberation; font-size: 13pt }</style></head>
                <body><h1>GIẤY XÁC NHẬN</h1><p>%s</p></body></html>
                """.formatted("Xác nhận bà Trần Thị Ổ là công dân Việt Nam, cư trú tại Tokyo. ".repeat(12));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.usePdfAConformance(PdfRendererBuilder.PdfAConformance.PDFA_2_B);
        builder.useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData());
        builder.useFont(
                () -> SigningBenchmark.class.getResourceAsStream("/liberation/LiberationSerif-Regular.ttf"),
                "Liberation");
        builder.withHtmlContent(page, null);
        builder.toStream(bytes);
        builder.run();
        return bytes.toByteArray();
    }
}
