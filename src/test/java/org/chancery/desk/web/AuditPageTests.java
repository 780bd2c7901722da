package org.chancery.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.chancery.testing.HouseTest;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who sees which rooms of the desk, and the ledger for auditors. */
@HouseTest
class AuditPageTests {
    @LocalServerPort
    int port;

    @Test
    void auditorReadsTheLedger() throws Exception {
        Official auditor = new Official(port, "auditor");
        assertThat(auditor.get("/desk/audit?action=person.signed-in").body())
                .contains("person.signed-in")
                .doesNotContain("anonymous");
        assertThat(auditor.get("/desk/audit?action=no.such%22thing&page=9").body())
                .contains("no.such&quot;thing");
    }

    @Test
    void ledgerIsClosedToEverybodyElse() throws Exception {
        for (String sample : new String[] {"officer-tokyo", "clerk-tokyo", "administrator"}) {
            assertThat(new Official(port, sample).get("/desk/audit").statusCode())
                    .as(sample)
                    .isEqualTo(403);
        }
    }

    @Test
    void railShowsOnlyRoomsThatOpen() throws Exception {
        assertThat(rail("officer-tokyo")).contains("/desk/cases").doesNotContain("/desk/registers", "/admin/people");
        assertThat(rail("clerk-tokyo")).contains("/desk/cases", "/desk/registers");
        assertThat(rail("auditor")).contains("/desk/audit").doesNotContain("href=\"/desk/cases\"");
        assertThat(rail("administrator")).contains("/admin/people").doesNotContain("href=\"/desk/cases\"");
    }

    private String rail(String sample) throws Exception {
        return new Official(port, sample).get("/desk").body();
    }
}
