package org.chancery.incoming.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chancery.casework.Applicant;
import org.chancery.platform.Blobs;
import org.chancery.platform.PlatformSettings;
import org.chancery.testing.HouseTest;
import org.chancery.testing.TestHouse;
import org.chancery.testing.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What comes by mail and from the scanner: taken once, shown to its clerks, registered or dismissed. */
@HouseTest
class InboxTests {
    private static final String LIST = "/desk/incoming/inbox";
    private final String subject = "Giấy mời " + UUID.randomUUID();
    private GreenMail server;

    @LocalServerPort
    int port;

    @Autowired
    MailReader mail;

    @Autowired
    ScanFolder scanner;

    @Autowired
    InboxStore inbox;

    @Autowired
    InboxKeeper keeper;

    @Autowired
    ArrivalPlaces places;

    @Autowired
    Blobs blobs;

    @Autowired
    PlatformSettings settings;

    @BeforeEach
    void open() {
        server = serve();
    }

    @AfterEach
    void close() {
        server.stop();
    }

    @Test
    void eachMessageIsTakenOnceEvenWhenTheServerNumbersAnew() throws Exception {
        MimeMessage paper = message("bo@example.org", true);
        MimeMessage word = message("bo@example.org", false);
        deliver(paper, word);
        assertThat(mail.read(box())).isEqualTo(2);
        assertThat(mail.read(box())).isZero();
        deliver(message("bo@example.org", true));
        assertThat(mail.read(box())).isEqualTo(1);
        server.stop();
        server = serve();
        deliver(word, paper);
        assertThat(mail.read(box())).isZero();
        assertThat(items(new Visitor(port).as("clerk-paris"))).hasSize(3);
    }

    @Test
    void aClerkRegistersAMessagesPaperAndItsSenderIsToldTheNumber() throws Exception {
        String sender = "van-thu-" + UUID.randomUUID() + "@example.org";
        deliver(message(sender, true));
        mail.read(box());
        Visitor clerk = new Visitor(port).as("clerk-paris");
        String item = item(clerk);
        assertThat(clerk.get(item + "?lang=vi").body())
                .contains(sender, "Kính gửi Đại sứ quán", "công văn.pdf")
                .doesNotContain("../");
        assertThat(clerk.get(item + "/papers/1.pdf").headers().firstValue("Content-Type"))
                .contains("application/pdf");
        assertThat(new Visitor(port).as("clerk-berlin").get(item).statusCode()).isEqualTo(404);
        assertThat(new Visitor(port).as("officer-paris").get(LIST).statusCode()).isEqualTo(403);

        HttpResponse<String> chosen = clerk.submit(item, item + "/choose", "paper", "1");
        String form = path(chosen);
        assertThat(clerk.get(form).body()).contains("công văn.pdf", "name=\"upload\"");
        assertThat(register(clerk, form).statusCode()).isEqualTo(302);
        assertThat(clerk.get(item).statusCode()).isEqualTo(404);

        var receipt = await().atMost(Duration.ofSeconds(30))
                .until(() -> TestHouse.mail().getReceivedMessagesForDomain(sender), got -> got.length > 0);
        assertThat(receipt).hasSize(1);
        assertThat(receipt[0].getSubject()).contains("Đã đăng ký văn bản đến số");
        assertThat(String.valueOf(receipt[0].getContent())).contains("15/QĐ-BCT", "arrival number");
    }

    @Test
    void aMachineThatWroteIsNotAnswered() throws Exception {
        String sender = "robot-" + UUID.randomUUID() + "@example.org";
        MimeMessage automatic = message(sender, true);
        automatic.setHeader("Auto-Submitted", "auto-replied");
        automatic.saveChanges();
        assertThat(Letter.read(automatic).replyTo()).isEmpty();
        assertThat(Letter.read(message(sender, true)).replyTo()).isEqualTo(sender);
    }

    @Test
    void whatIsNotForTheRegisterLeavesTheListWithAReason() throws Exception {
        deliver(message("quang-cao@example.org", false));
        mail.read(box());
        Visitor clerk = new Visitor(port).as("clerk-paris");
        String item = item(clerk);
        assertThat(clerk.submit(item, item + "/dismiss", "reason", " ").statusCode())
                .isEqualTo(422);
        assertThat(clerk.submit(item, item + "/dismiss", "reason", "Quảng cáo").statusCode())
                .isEqualTo(302);
        assertThat(clerk.get(item).statusCode()).isEqualTo(404);
    }

    @Test
    void whatIsTooLargeStaysInTheMailboxAndTheClerkIsTold() throws Exception {
        PlatformSettings narrow = new PlatformSettings(settings.home(), "demo", settings.publicUrl(), 20, 0);
        MailReader reader = new MailReader(inbox, keeper, blobs, narrow, Clock.systemUTC());
        deliver(message("bo@example.org", true));
        assertThat(reader.read(box())).isEqualTo(1);
        Visitor clerk = new Visitor(port).as("clerk-paris");
        assertThat(clerk.get(item(clerk) + "?lang=en").body())
                .contains("larger than may be taken")
                .doesNotContain("/papers/1.pdf");

        deliver(message("bo@example.org", Arrays.copyOf(Applicant.pdf(), 2 << 20)));
        assertThat(reader.read(box())).isEqualTo(1);
        List<String> both = items(clerk);
        assertThat(both).hasSize(2);
        String words =
                clerk.get(both.getFirst()).body() + clerk.get(both.getLast()).body();
        assertThat(words.split("Kính gửi Đại sứ quán", -1))
                .as("only the first was read")
                .hasSize(2);
    }

    @Test
    void aMailServerThatRefusesIsSaidAndLosesNothing() throws Exception {
        deliver(message("bo@example.org", true));
        Mailbox wrong = Mailbox.of(
                URI.create("imap://paris:wrong@127.0.0.1:" + server.getImap().getPort() + "/INBOX#" + Applicant.PARIS));
        assertThatThrownBy(() -> mail.read(wrong)).isInstanceOf(MessagingException.class);
        assertThat(mail.read(box())).isEqualTo(1);
        assertThat(wrong.toString()).doesNotContain("wrong");
    }

    @Test
    void aScanIsTakenOnceItRests(@TempDir Path root) throws Exception {
        Path folder = Files.createDirectories(root.resolve(Applicant.PARIS));
        String name = UUID.randomUUID() + ".pdf";
        Path rested = Files.write(folder.resolve(name), Applicant.pdf());
        Files.setLastModifiedTime(rested, FileTime.from(Instant.now().minusSeconds(60)));
        Path growing = Files.write(folder.resolve("growing.pdf"), Applicant.pdf());
        Files.createDirectories(root.resolve("nowhere"));
        assertThat(scanner.read(root)).isEqualTo(1);
        assertThat(scanner.read(root)).isZero();
        assertThat(folder.resolve("done").resolve(name)).exists();
        assertThat(growing).exists();
        assertThat(new Visitor(port).as("clerk-paris").get(LIST).body()).contains(name);
    }

    @Test
    void aLinkInTheScannersFolderIsNeverFollowed(@TempDir Path root) throws Exception {
        Path folder = Files.createDirectories(root.resolve(Applicant.PARIS));
        Path secret = Files.write(root.resolve("elsewhere.pdf"), Applicant.pdf());
        Files.createSymbolicLink(folder.resolve("link.pdf"), secret);
        Clock later = Clock.offset(Clock.systemUTC(), Duration.ofMinutes(1));
        assertThat(new ScanFolder(keeper, places, blobs, settings, later).read(root))
                .isZero();
        assertThat(folder.resolve("link.pdf")).isSymbolicLink();
    }

    private Mailbox box() {
        return Mailbox.of(URI.create(
                "imap://paris:secret@127.0.0.1:" + server.getImap().getPort() + "/INBOX#" + Applicant.PARIS));
    }

    private static GreenMail serve() {
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", "imap"));
        server.start();
        return server;
    }

    private void deliver(MimeMessage... messages) throws Exception {
        GreenMailUser user = server.setUser("paris@example.org", "paris", "secret");
        for (MimeMessage message : messages) {
            user.deliver(message);
        }
    }

    private MimeMessage message(String from, boolean paper) throws Exception {
        return message(from, paper ? Applicant.pdf() : new byte[0]);
    }

    private MimeMessage message(String from, byte[] paper) throws Exception {
        MimeMessage message = new MimeMessage(Session.getInstance(new Properties()));
        message.setFrom(new InternetAddress(from));
        message.setRecipients(Message.RecipientType.TO, "paris@example.org");
        message.setSubject(subject, "UTF-8");
        MimeBodyPart text = new MimeBodyPart();
        text.setText("Kính gửi Đại sứ quán, xin gửi văn bản kèm theo.", "UTF-8");
        MimeMultipart parts = new MimeMultipart(text);
        if (paper.length > 0) {
            MimeBodyPart file = new MimeBodyPart();
            file.setDataHandler(new DataHandler(new ByteArrayDataSource(paper, "application/octet-stream")));
            file.setFileName("../../công văn.pdf");
            parts.addBodyPart(file);
        }
        message.setContent(parts);
        message.saveChanges();
        return message;
    }

    private String item(Visitor clerk) throws Exception {
        return items(clerk).getFirst();
    }

    /** @return addresses of what this test sent, in the order of the list */
    private List<String> items(Visitor clerk) throws Exception {
        return Pattern.compile("href=\"(" + LIST + "/[0-9a-f-]{36})\"[^>]*>" + Pattern.quote(subject))
                .matcher(clerk.get(LIST).body())
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static HttpResponse<String> register(Visitor clerk, String form) throws Exception {
        String page = clerk.get(form).body();
        return clerk.upload(
                form,
                "/desk/incoming/new",
                java.util.Map.of(),
                "key",
                UUID.randomUUID().toString(),
                "unit",
                Applicant.PARIS,
                "upload",
                find("name=\"upload\" value=\"([^\"]+)\"", page),
                "issuer",
                "Bộ Công Thương " + UUID.randomUUID(),
                "code",
                "15/QĐ-BCT",
                "dated-day",
                "5",
                "dated-month",
                "1",
                "dated-year",
                "2026",
                "type",
                "Giấy mời",
                "subject",
                "Về việc dự hội nghị");
    }

    private static String find(String pattern, String text) {
        Matcher found = Pattern.compile(pattern).matcher(text);
        assertThat(found.find()).as(pattern).isTrue();
        return found.group(1);
    }

    private static String path(HttpResponse<String> redirect) {
        assertThat(redirect.statusCode()).isEqualTo(302);
        URI target = URI.create(redirect.headers().firstValue("Location").orElseThrow());
        return target.getPath() + "?" + target.getQuery();
    }
}
