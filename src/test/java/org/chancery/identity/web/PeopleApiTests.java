package org.chancery.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.stream.StreamSupport;
import org.chancery.testing.HouseTest;
import org.chancery.testing.Program;
import org.chancery.testing.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** The ministry's people by programs. */
@HouseTest
class PeopleApiTests {
    private static final String PEOPLE = "/api/admin/people";

    @LocalServerPort
    int port;

    @Test
    void anAdministratorInvitesAndKeepsOut() throws Exception {
        Program administrator = new Program(port, "administrator");
        String email = UUID.randomUUID() + "@example.org";
        String guest = "{\"name\":\"Cán bộ Mới\",\"email\":\"" + email + "\",\"role\":\"CLERK\",\"unit\":\"%s\"}";
        var answer = administrator.post(PEOPLE, guest.formatted("G08.06"));
        String link = Program.tree(answer, 201).path("link").asString();
        assertThat(answer.headers().firstValue("cache-control")).hasValue("no-store");
        assertThat(new Visitor(port)
                        .get(link.substring(link.indexOf("/invitation/")))
                        .statusCode())
                .isEqualTo(200);
        JsonNode listed = StreamSupport.stream(administrator.read(PEOPLE).spliterator(), false)
                .filter(one -> one.path("person").path("email").asString().equals(email))
                .findFirst()
                .orElseThrow();
        assertThat(listed.path("assignments").toString()).contains("CLERK", "G08.06");
        String person = PEOPLE + "/" + listed.path("person").path("id").asString();
        assertThat(administrator.post(person + "/disabled?disabled=true", "").statusCode())
                .isEqualTo(204);
        assertThat(administrator.post(PEOPLE, guest.formatted("G99")).statusCode())
                .isBetween(400, 499);
        assertThat(administrator.post(PEOPLE, "{}").statusCode()).isEqualTo(400);
    }

    @Test
    void nobodyElseDoes() throws Exception {
        Program clerk = new Program(port, "clerk-stockholm");
        String guest = "{\"name\":\"X\",\"email\":\"x@example.org\",\"role\":\"ADMINISTRATOR\",\"unit\":\"G08\"}";
        assertThat(clerk.get(PEOPLE).statusCode()).isEqualTo(403);
        assertThat(clerk.post(PEOPLE, guest).statusCode()).isEqualTo(403);
        assertThat(clerk.post(PEOPLE + "/" + UUID.randomUUID() + "/disabled?disabled=true", "")
                        .statusCode())
                .isEqualTo(403);
        assertThat(new Program(port, "").get(PEOPLE).statusCode()).isEqualTo(401);
    }
}
