package org.chancery.records.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chancery.jooq.records.Tables.COUNTER;
import static org.chancery.jooq.records.Tables.REGISTER;

import java.io.InputStream;
import java.net.http.HttpResponse;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import org.chancery.audit.Audit;
import org.chancery.records.RegisterClosing;
import org.chancery.records.RegisterClosings;
import org.chancery.testing.HouseTest;
import org.chancery.testing.Visitor;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@HouseTest
class RegisterClosingPagesTests {
    private static final String PAGE = "/desk/registers?unit=G08.52&year=2025&series=HT";

    @LocalServerPort
    int port;

    @Autowired
    DSLContext sql;

    @Autowired
    RegisterClosings closings;

    @Autowired
    Audit audit;

    @Test
    void aClerkClosesTheRegisterOfLastYearAndTakesItsPaper() throws Exception {
        register("HT", 2);
        Visitor clerk = new Visitor(port).as("clerk-osaka");
        assertThat(clerk.get(PAGE + "&lang=en").body()).contains("Open", "Close HT of 2025");
        assertThat(new Visitor(port).as("auditor").get(PAGE).body()).doesNotContain("registers/close\"");
        assertThat(clerk.submit(PAGE, "/desk/registers/close", "unit", "G08.52", "series", "HT", "year", "2025")
                        .statusCode())
                .isEqualTo(302);
        String closed = clerk.get(PAGE).body();
        RegisterClosing closing = closings.states("G08.52", 2025).stream()
                .filter(state -> state.series().equals("HT"))
                .findFirst()
                .orElseThrow()
                .closing();
        assertThat(closing.lastNumber()).isEqualTo(2);
        assertThat(closed).contains("Closed", closing.sha256(), "PDF/A of HT").doesNotContain("Close HT of 2025");
        try (InputStream paper = closings.paper("G08.52", "HT", 2025)) {
            byte[] pdf = paper.readAllBytes();
            assertThat(HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(pdf)))
                    .isEqualTo(closing.sha256());
        }
        assertThat(audit.trail("register", "G08.52/HT/2025")).hasSize(1);
    }

    @Test
    void programsReadHowRegistersStandAndAreRefusedInPlainWords() throws Exception {
        register("KQ", 1);
        Visitor clerk = new Visitor(port);
        String token = clerk.json("/api/session", "{\"person\":\"clerk-osaka\"}")
                .body()
                .replaceAll(".*\"token\":\"([^\"]+)\".*", "$1");
        String[] bearer = {"Authorization", "Bearer " + token};
        assertThat(clerk.get("/api/desk/registers/closings?unit=G08.52&year=2025", bearer)
                        .body())
                .contains("\"series\":\"KQ\"", "\"lastNumber\":1");
        HttpResponse<String> early = clerk.json(
                "/api/desk/registers/closings", "{\"unit\":\"G08.52\",\"series\":\"KQ\",\"year\":2099}", bearer);
        assertThat(early.statusCode()).isEqualTo(409);
        assertThat(clerk.json(
                                "/api/desk/registers/closings",
                                "{\"unit\":\"G08.51\",\"series\":\"KQ\",\"year\":2025}",
                                bearer)
                        .statusCode())
                .isEqualTo(403);
        assertThat(clerk.get("/api/openapi.json").body())
                .contains("/api/desk/registers/closings", "/api/desk/incoming-registers/closing");
    }

    private void register(String series, int rows) {
        Instant then = Instant.parse("2025-12-30T03:00:00Z");
        sql.insertInto(COUNTER)
                .set(COUNTER.AGENCY, "G08.52")
                .set(COUNTER.SERIES, series)
                .set(COUNTER.YEAR, (short) 2025)
                .set(COUNTER.LAST_NUMBER, (long) rows)
                .set(COUNTER.LAST_AT, then)
                .execute();
        for (long number = 1; number <= rows; number++) {
            sql.insertInto(REGISTER)
                    .set(REGISTER.AGENCY, "G08.52")
                    .set(REGISTER.SERIES, series)
                    .set(REGISTER.YEAR, (short) 2025)
                    .set(REGISTER.NUMBER, number)
                    .set(REGISTER.NOTATION, series + "-TLSQ-OSA")
                    .set(REGISTER.DATED, LocalDate.of(2025, 12, 30))
                    .set(REGISTER.NUMBERED_AT, then)
                    .set(REGISTER.UNIT, "G08.52")
                    .set(REGISTER.TYPE, series.equals("HT") ? "GKS" : "KQ")
                    .set(REGISTER.SUBJECT, "Giấy khai sinh: về việc đăng ký khai sinh")
                    .set(REGISTER.SOURCE, "x")
                    .execute();
        }
    }
}
