package org.chancery.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import org.chancery.casework.CaseFilter;
import org.chancery.casework.CaseStatus;
import org.junit.jupiter.api.Test;

class ListStateTests {
    private static final UUID ME = UUID.randomUUID();

    @Test
    void thePlainListIsOpenAndMostUrgentFirst() {
        CaseFilter filter = ListState.read(Map.of()).filter(ME, 25);
        assertThat(filter).isEqualTo(CaseFilter.open(1, 25));
        assertThat(ListState.read(Map.of()).href()).isEqualTo("/desk/cases");
    }

    @Test
    void theAddressSaysEverythingThatIsShown() {
        String address =
                "tab=closed&q=Nguy%E1%BB%85n%20%26%20co&unit=G08.51&procedure=BNG-270814&officer=me&due=on-time"
                        + "&money=none-due&sort=due&dir=desc";
        ListState state = ListState.read(Map.of(
                "tab", "closed",
                "q", " Nguyễn & co ",
                "unit", "G08.51",
                "procedure", "BNG-270814",
                "officer", "me",
                "due", "on-time",
                "money", "none-due",
                "sort", "due",
                "dir", "desc",
                "page", "3"));
        assertThat(state.query()).isEqualTo(address);
        assertThat(state.href()).isEqualTo("/desk/cases?" + address + "&page=3");
        assertThat(state.filter(ME, 25).officer()).isEqualTo(ME);
        assertThat(state.filter(ME, 25).urgency()).isEqualTo(CaseFilter.Urgency.ON_TIME);
    }

    @Test
    void whatCannotBeReadNarrowsNothing() {
        ListState state = ListState.read(Map.of(
                "tab", "x", "officer", "'; drop", "due", "?", "money", "", "sort", "price", "page", "-1", "dir", "up"));
        assertThat(state).isEqualTo(ListState.read(Map.of()));
    }

    @Test
    void sortingTwiceByOneColumnTurnsItRound() {
        ListState once = ListState.read(Map.of("page", "4")).by(CaseFilter.Sort.APPLICANT);
        assertThat(once.query()).isEqualTo("sort=applicant");
        assertThat(once.page()).isEqualTo(1);
        assertThat(once.by(CaseFilter.Sort.APPLICANT).query()).isEqualTo("sort=applicant&dir=desc");
        assertThat(once.by(CaseFilter.Sort.APPLICANT).by(CaseFilter.Sort.APPLICANT))
                .isEqualTo(once);
    }

    @Test
    void everyStatusLiesUnderExactlyOneTab() {
        assertThat(CaseStatus.values()).allSatisfy(status -> assertThat(Arrays.stream(StatusTab.values())
                        .filter(tab -> tab != StatusTab.OPEN && tab != StatusTab.ALL)
                        .filter(tab -> tab.statuses().contains(status)))
                .as(status.name())
                .hasSize(1));
    }
}
