package org.chancery.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.chancery.testing.HouseTest;
import org.chancery.testing.TestHouse;
import org.chancery.testing.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;

@HouseTest
class MailServerAwayTests {
    private final GreenMail mail = TestHouse.mail();

    @LocalServerPort
    int port;

    @Autowired
    Notices notices;

    @Autowired
    TransactionTemplate transaction;

    @BeforeEach
    void takeTheServerAway() {
        mail.stop();
    }

    @AfterEach
    void bringItBack() {
        if (!mail.isRunning()) {
            mail.start();
        }
    }

    @Test
    void aMessageWaitsForTheServerAndIsDeliveredOnceWhenItIsBack() throws Exception {
        String name = "Trần Thị " + UUID.randomUUID();
        transaction.executeWithoutResult(status -> order(name));
        transaction.executeWithoutResult(status -> order(name));
        await().atMost(Duration.ofSeconds(60)).until(() -> notice(name).attempts() > 0);
        assertThat(notice(name).state()).isEqualTo(Notice.State.QUEUED);
        assertThat(notice(name).lastError()).isNotBlank();

        Visitor visitor = new Visitor(port);
        assertThat(visitor.get("/demo/outbox?lang=vi").body()).contains("Chờ gửi");
        assertThat(visitor.get("/demo/outbox/" + notice(name).id() + "?lang=en").body())
                .contains("Queued", "Last answer of the mail server");
        assertThat(visitor.get("/health").statusCode()).isEqualTo(200);

        mail.start();
        await().atMost(Duration.ofSeconds(60)).until(() -> notice(name).state() == Notice.State.SENT);
        assertThat(notice(name).sentAt()).isNotNull();
        assertThat(delivered(name)).hasSize(1);
        assertThat(delivered(name).getFirst().getSubject()).contains("G08.77-261123-9999");
        assertThat(delivered(name).getFirst().getAllRecipients()[0]).hasToString("tran@example.org");
    }

    @Test
    void aMessageOfACommandThatFailedIsNeverSent() {
        String name = "Lê Văn " + UUID.randomUUID();
        transaction.executeWithoutResult(status -> {
            order(name);
            status.setRollbackOnly();
        });
        assertThat(notices.recent(500)).noneMatch(notice -> notice.body().contains(name));
    }

    private void order(String name) {
        Map<String, Object> model = Map.of(
                "code", "G08.77-261123-9999", "name", name, "procedure", "P", "unit", "U", "link", "L", "number", "1");
        notices.send(new NoticeOrder("tran@example.org", "casework-released", Locale.of("vi"), model, name));
    }

    private Notice notice(String name) {
        return notices.recent(500).stream()
                .filter(notice -> notice.body().contains(name))
                .findFirst()
                .orElseThrow();
    }

    private List<MimeMessage> delivered(String name) {
        return Arrays.stream(mail.getReceivedMessages())
                .filter(message -> body(message).contains(name))
                .toList();
    }

    private static String body(MimeMessage message) {
        try {
            return String.valueOf(message.getContent());
        } catch (java.io.IOException | jakarta.mail.MessagingException unreadable) {
            return GreenMailUtil.getBody(message);
        }
    }
}
