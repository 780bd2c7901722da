package org.chancery.webhooks.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.chancery.jooq.clearance.Tables.COVERED;
import static org.chancery.jooq.webhooks.Tables.MESSAGE;
import static org.chancery.jooq.webhooks.Tables.SUBSCRIPTION;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.awaitility.Awaitility;
import org.chancery.casework.Applicant;
import org.chancery.casework.Applications;
import org.chancery.casework.CaseOrder;
import org.chancery.casework.CaseReleased;
import org.chancery.casework.Cases;
import org.chancery.casework.Submission;
import org.chancery.casework.Uploads;
import org.chancery.identity.People;
import org.chancery.identity.Units;
import org.chancery.notices.Notices;
import org.chancery.platform.Actor;
import org.chancery.records.DocumentId;
import org.chancery.records.DocumentIssued;
import org.chancery.records.RegisterClosed;
import org.chancery.records.ResultRef;
import org.chancery.testing.Acting;
import org.chancery.testing.HouseTest;
import org.chancery.testing.Visitor;
import org.chancery.webhooks.Subscription;
import org.chancery.webhooks.WebhookDelivery;
import org.chancery.webhooks.WebhookKind;
import org.chancery.webhooks.Webhooks;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@HouseTest
class WebhookTests {
    @LocalServerPort
    int port;

    @Autowired
    Webhooks webhooks;

    @Autowired
    Courier courier;

    @Autowired
    MessageStore messages;

    @Autowired
    SubscriptionStore subscriptions;

    @Autowired
    People people;

    @Autowired
    Notices notices;

    @Autowired
    DSLContext sql;

    @Autowired
    Clock clock;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    Listening listening;

    @Autowired
    CaseListening caseListening;

    @Autowired
    Applications applications;

    @Autowired
    Uploads uploads;

    @Autowired
    Cases cases;

    private Receiver receiver;
    private Actor administrator;
    private Webhooks.Fresh fresh;

    @BeforeEach
    void subscribe() throws IOException {
        receiver = new Receiver();
        administrator =
                people.actor(people.sample("administrator").orElseThrow().person(), "test");
        fresh = as(() ->
                webhooks.subscribe(receiver.url("/hook?x=1"), Set.of(WebhookKind.REGISTER_CLOSED), Units.MINISTRY));
    }

    @AfterEach
    void unsubscribe() {
        as(() -> webhooks.setEnabled(fresh.subscription().id(), false));
        receiver.close();
    }

    @Test
    void whatHappensBelowTheUnitIsToldOnceAndSigned() throws Exception {
        closed("G08.52", false);
        closed("G08.52", true);
        await(() -> !receiver.got.isEmpty());
        Receiver.Got got = receiver.got.getFirst();
        assertThat(got.path()).isEqualTo("/hook?x=1");
        assertThat(got.body())
                .contains("\"type\":\"register.closed\"", "\"id\":\"G08.52/CV/1999\"", "/api/desk/registers/closings");
        assertThat(got.signature()).isEqualTo("v1," + hmac(got));
        assertThat(Duration.between(Instant.ofEpochSecond(Long.parseLong(got.timestamp())), clock.instant()))
                .isLessThan(Duration.ofMinutes(1));
        await(() -> delivery().state() == WebhookDelivery.State.SENT);
        assertThat(receiver.got).as("what was rolled back is not told").hasSize(1);
        assertThat(sql.fetchValue(SUBSCRIPTION.SECRET, SUBSCRIPTION.ID.eq(id())))
                .as("the secret is sealed")
                .satisfies(kept -> assertThat(new String(kept, StandardCharsets.ISO_8859_1))
                        .doesNotContain(fresh.secret().substring(6)));
    }

    private String hmac(Receiver.Got got) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(Base64.getDecoder().decode(fresh.secret().substring(6)), "HmacSHA256"));
        return Base64.getEncoder()
                .encodeToString(mac.doFinal(
                        (got.id() + "." + got.timestamp() + "." + got.body()).getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void ofACaseOnlyCodeAndStateAreTold() {
        var kinds = Set.of(WebhookKind.CASE_RECEIVED, WebhookKind.CASE_DECIDED, WebhookKind.CASE_RESULT_ISSUED);
        Webhooks.Fresh other = as(() -> webhooks.subscribe(receiver.url("/cases"), kinds, Applicant.PARIS));
        UUID subscription = other.subscription().id();
        Submission made = applications.apply(
                Applicant.order(uploads, 1), UUID.randomUUID().toString());
        Actor officer =
                people.actor(people.sample("officer-paris").orElseThrow().person(), "test");
        CaseOrder refusal = new CaseOrder.Refuse("Giấy tờ không hợp lệ", "Nghị định 196/2025/NĐ-CP");
        Acting.as(
                officer,
                () -> cases.perform(made.code(), refusal, UUID.randomUUID().toString()));
        ResultRef letter = new ResultRef(DocumentId.fresh(), "0".repeat(64), "1/X", "code");
        caseListening.released(new CaseReleased(made.id(), made.code(), Applicant.PARIS, letter, clock.instant()));
        List<String> bodies = sql.select(MESSAGE.BODY)
                .from(MESSAGE)
                .where(MESSAGE.SUBSCRIPTION
                        .eq(subscription)
                        .and(MESSAGE.SUBJECT.eq(made.code().value())))
                .orderBy(MESSAGE.CREATED_AT, MESSAGE.BODY)
                .fetch(MESSAGE.BODY);
        assertThat(bodies)
                .hasSize(3)
                .allSatisfy(body -> assertThat(body)
                        .doesNotContain("Tuyết", "hợp lệ", Applicant.PROCEDURE)
                        .contains("\"id\":\"" + made.code() + "\"", "/api/desk/cases/" + made.code()))
                .anySatisfy(body -> assertThat(body).contains("case.received", "\"state\":\"RECEIVED\""))
                .anySatisfy(body -> assertThat(body).contains("case.decided", "\"state\":\"REFUSED\""))
                .anySatisfy(body -> assertThat(body).contains("case.result-issued", "\"state\":\"RESULT_ISSUED\""));
        as(() -> webhooks.setEnabled(subscription, false));
    }

    @Test
    void ofWhatSomePeopleOnlyMayKnowNobodyIsTold() {
        Webhooks.Fresh other =
                as(() -> webhooks.subscribe(receiver.url("/issued"), Set.of(WebhookKind.DOCUMENT_ISSUED), "G08.52"));
        DocumentId hidden = DocumentId.fresh();
        DocumentId open = DocumentId.fresh();
        sql.insertInto(COVERED)
                .set(COVERED.SUBJECT, hidden.value())
                .set(COVERED.CIRCLE, hidden.value())
                .execute();
        for (DocumentId document : List.of(hidden, open)) {
            listening.issued(new DocumentIssued(
                    new ResultRef(document, "0".repeat(64), "1/X", "code"), "CV", "G08.52", "test", clock.instant()));
        }
        assertThat(sql.fetchCount(MESSAGE, MESSAGE.SUBJECT.eq(hidden.toString())))
                .isZero();
        assertThat(sql.fetchCount(
                        MESSAGE,
                        MESSAGE.SUBJECT
                                .eq(open.toString())
                                .and(MESSAGE.SUBSCRIPTION.eq(
                                        other.subscription().id()))))
                .isEqualTo(1);
        as(() -> webhooks.setEnabled(other.subscription().id(), false));
    }

    @Test
    void afterACrashBetweenSendingAndNotingItTheMessageComesAgainWithTheSameId() throws Exception {
        String id = "msg_" + UUID.randomUUID();
        messages.insert(id, id(), "test", "x", "{}", clock.instant().plus(Duration.ofHours(1)));
        courier.send(new MessageStore.Due(id, id(), "{}", 0), subscription());
        assertThat(receiver.got).hasSize(1);
        assertThat(delivery().state()).isEqualTo(WebhookDelivery.State.QUEUED);
        leaseEnds(id);
        await(() -> delivery().state() == WebhookDelivery.State.SENT);
        assertThat(receiver.got).hasSize(2).allSatisfy(got -> assertThat(got.id())
                .isEqualTo(id));
    }

    @Test
    void aFailureIsTriedAgainAndRedirectsAreNotFollowed() {
        receiver.status = 302;
        as(() -> {
            webhooks.test(id());
            return null;
        });
        await(() -> delivery().attempts() >= 2);
        assertThat(delivery().error()).isEqualTo("HTTP 302");
        assertThat(subscription().failingSince()).isNotNull();
        assertThat(receiver.got).allSatisfy(got -> assertThat(got.path()).isEqualTo("/hook?x=1"));
        receiver.status = 200;
        await(() -> delivery().state() == WebhookDelivery.State.SENT);
        assertThat(subscription().failingSince()).isNull();
        int before = receiver.got.size();
        as(() -> {
            webhooks.sendAgain(id(), delivery().id());
            return null;
        });
        await(() -> receiver.got.size() > before);
        assertThat(receiver.got.getLast().id())
                .isEqualTo(receiver.got.getFirst().id());
    }

    @Test
    void afterDaysOfFailureItIsSwitchedOffAndTheAdministratorsAreTold() {
        receiver.status = 500;
        sql.update(SUBSCRIPTION)
                .set(SUBSCRIPTION.FAILING_SINCE, clock.instant().minus(Duration.ofDays(6)))
                .where(SUBSCRIPTION.ID.eq(id()))
                .execute();
        as(() -> {
            webhooks.test(id());
            return null;
        });
        await(() -> !subscription().enabled());
        assertThat(delivery().state()).isEqualTo(WebhookDelivery.State.GIVEN_UP);
        assertThat(notices.recent(50))
                .anySatisfy(notice -> assertThat(notice.body()).contains(id().toString()));
    }

    @Test
    void onlyThePublicInternetIsCalledUnlessTheSettingsSayOtherwise() {
        Caller strict = new Caller(false, Duration.ofSeconds(2));
        assertThatThrownBy(() -> strict.post(receiver.url("/"), java.util.Map.of(), "{}"))
                .isInstanceOf(IOException.class);
        assertThatThrownBy(() -> strict.post(URI.create("https://localhost:1/"), java.util.Map.of(), "{}"))
                .hasMessageContaining("not public");
        assertThat(receiver.got).isEmpty();
        for (String inside : List.of(
                "127.0.0.1",
                "10.1.2.3",
                "172.16.0.1",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "0.0.0.0",
                "198.18.0.1",
                "224.0.0.1",
                "255.255.255.255",
                "::1",
                "fc00::1",
                "fe80::1",
                "::ffff:10.0.0.1",
                "2002:0a00:0001::",
                "64:ff9b::0a00:1")) {
            assertThat(isPublic(inside)).as(inside).isFalse();
        }
        assertThat(isPublic("8.8.8.8")).isTrue();
        assertThat(isPublic("2606:4700::1111")).isTrue();
        for (String unfit : List.of("http://example.org/", "https://a:b@example.org/", "ftp://example.org", "/x")) {
            assertThat(Addresses.isFit(URI.create(unfit), false)).as(unfit).isFalse();
        }
    }

    private static boolean isPublic(String address) {
        try {
            return Addresses.isPublic(java.net.InetAddress.getByName(address));
        } catch (IOException unknown) {
            throw new IllegalStateException(unknown);
        }
    }

    @Test
    void aReceiverThatDripsIsCutOff() throws Exception {
        try (var server = new java.net.ServerSocket(0, 1, java.net.InetAddress.getLoopbackAddress())) {
            Thread drips = Thread.ofVirtual().start(() -> {
                try (var socket = server.accept()) {
                    while (true) {
                        socket.getOutputStream().write('H');
                        Thread.sleep(200);
                    }
                } catch (IOException | InterruptedException over) {
                    Thread.currentThread().interrupt();
                }
            });
            Instant begun = Instant.now();
            URI url = URI.create("http://127.0.0.1:" + server.getLocalPort() + "/");
            assertThatThrownBy(() -> new Caller(true, Duration.ofSeconds(1)).post(url, java.util.Map.of(), "{}"))
                    .isInstanceOf(IOException.class);
            assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofSeconds(5));
            drips.interrupt();
        }
    }

    @Test
    void administratorsSeeSubscriptionsAndNobodyElse() throws Exception {
        Visitor visitor = new Visitor(port).as("administrator");
        assertThat(visitor.get("/admin/webhooks?lang=en").body())
                .contains(receiver.url("/hook").toString());
        var made = visitor.submit(
                "/admin/webhooks",
                "/admin/webhooks",
                "url",
                receiver.url("/two").toString(),
                "kinds",
                "DOCUMENT_ISSUED",
                "unit",
                "G08.52");
        assertThat(made.body()).contains("whsec_", "Keep this secret now");
        assertThat(visitor.get("/admin/webhooks/" + id() + "?lang=vi").body())
                .contains("Gửi thông điệp thử")
                .doesNotContain("whsec_");
        assertThat(visitor.submit("/admin/webhooks", "/admin/webhooks", "url", "ftp://x", "unit", "G08")
                        .statusCode())
                .isEqualTo(422);
        assertThat(new Visitor(port).as("clerk-osaka").get("/admin/webhooks").statusCode())
                .isEqualTo(403);
        assertThat(visitor.get("/api/openapi.json").body()).contains("/api/admin/webhooks/{id}/deliveries");
    }

    private void closed(String agency, boolean whole) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            events.publishEvent(new RegisterClosed(agency, "CV", 1999, clock.instant()));
            if (!whole) {
                status.setRollbackOnly();
            }
        });
    }

    private void leaseEnds(String message) {
        sql.update(MESSAGE)
                .set(MESSAGE.NEXT_ATTEMPT_AT, clock.instant())
                .where(MESSAGE.ID.eq(message))
                .execute();
    }

    private UUID id() {
        return fresh.subscription().id();
    }

    private Subscription subscription() {
        return subscriptions.find(id()).orElseThrow();
    }

    private WebhookDelivery delivery() {
        return messages.last(id()).getFirst();
    }

    private static void await(BooleanSupplier done) {
        Awaitility.await().atMost(Duration.ofSeconds(40)).until(done::getAsBoolean);
    }

    private <T> T as(java.util.concurrent.Callable<T> work) {
        return Acting.as(administrator, work);
    }
}
