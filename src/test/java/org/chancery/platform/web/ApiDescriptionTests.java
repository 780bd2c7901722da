package org.chancery.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.chancery.testing.HouseTest;
import org.chancery.testing.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What generators of clients read. */
@HouseTest
class ApiDescriptionTests {
    @LocalServerPort
    int port;

    @Test
    void bodiesOfTheSameSimpleNameAreDescribedEachAsItIs() throws Exception {
        JsonNode schemas = described().at("/components/schemas");
        assertThat(schemas.size()).isGreaterThan(100);
        List<String> drafts = new ArrayList<>();
        for (String name : schemas.propertyNames()) {
            assertThat(name).matches("[A-Za-z0-9._-]+");
            if (name.matches(".*[.]Draft")) {
                drafts.add(name);
            }
        }
        assertThat(drafts).contains("org.chancery.drafting.Draft").hasSizeGreaterThan(1);
        assertThat(schemas.path("org.chancery.drafting.Draft")
                        .path("properties")
                        .propertyNames())
                .contains("recipients", "urgency")
                .doesNotContain("numbering");
    }

    private JsonNode described() throws Exception {
        String body = new Visitor(port).get("/api/openapi.json").body();
        return JsonMapper.shared().readTree(body);
    }
}
