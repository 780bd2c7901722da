package org.chancery.demo.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.chancery.testing.HouseTest;
import org.chancery.testing.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@HouseTest
class DemoPageTests {
    @LocalServerPort
    int port;

    @Test
    void visitorFindsWhereToBegin() throws Exception {
        Visitor visitor = new Visitor(port);
        assertThat(visitor.get("/demo?lang=vi").body())
                .contains("Bộ Ngoại giao mẫu", "value=\"officer-osaka\"", "/demo/outbox", "đều là hư cấu");
        assertThat(visitor.get("/demo?lang=en").body()).contains("The sample ministry", "/demo/sign-in");
    }
}
