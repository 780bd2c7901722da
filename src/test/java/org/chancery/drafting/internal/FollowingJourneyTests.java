package org.chancery.drafting.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chancery.testing.Acting.as;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.UUID;
import org.chancery.drafting.Draft;
import org.chancery.drafting.DraftAction;
import org.chancery.drafting.DraftFiles;
import org.chancery.drafting.DraftId;
import org.chancery.drafting.Drafts;
import org.chancery.drafting.SigningFolder;
import org.chancery.drafting.SigningFolder.Wanted;
import org.chancery.identity.People;
import org.chancery.incoming.IncomingDocument;
import org.chancery.incoming.IncomingDocuments;
import org.chancery.incoming.IncomingFiles;
import org.chancery.incoming.Urgency;
import org.chancery.incoming.internal.ArrivalRoom;
import org.chancery.journeys.Journey;
import org.chancery.records.DocumentId;
import org.chancery.records.Records;
import org.chancery.testing.HouseTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** In a real browser: an incoming document is chased and answered; the answer is recalled, its copy cancelled, and a new one begun. */
@HouseTest
class FollowingJourneyTests extends Journey {
    @Autowired
    Drafts drafts;

    @Autowired
    DraftFiles files;

    @Autowired
    SigningFolder folder;

    @Autowired
    Records records;

    @Autowired
    People people;

    @Autowired
    IncomingDocuments documents;

    @Autowired
    IncomingFiles papers;

    @ParameterizedTest(name = "in {0}, scripts: {1}")
    @CsvSource({"vi, true", "en, false"})
    void anAnswerIsDraftedIssuedAndRecalled(String language, boolean scripts) {
        ArrivalRoom arrivals = new ArrivalRoom(documents, papers, people, "seoul");
        IncomingDocument letter =
                arrivals.assigned(Urgency.NORMAL, ArrivalRoom.today().plusDays(1));
        String page = "/desk/incoming/" + letter.id();

        Page leader = official("signatory-seoul", language, scripts);
        visit(leader, "/desk/incoming?tab=due_soon");
        visit(leader, page);
        leader.locator("details:has(form[action$='/chase']) summary").click();
        leader.locator("#chase-note").fill("Đề nghị trả lời trong tuần");
        follow(leader, "form[action$='/chase'] button");

        Page officer = official("officer-seoul", language, scripts);
        visit(officer, page);
        follow(officer, "a[href*='/desk/drafts/new?answers=']");
        assertThat(officer.locator("#subject").inputValue()).contains(letter.code());
        officer.locator("#body").fill("Đoạn thứ nhất./.");
        officer.locator("details:has(#to-" + unit("clerk-paris").replace(".", "\\.") + ") summary")
                .click();
        officer.locator("#to-" + unit("clerk-paris").replace(".", "\\.")).check();
        follow(officer, "main form[action$='/new'] button");
        String draft = officer.url().replaceAll("^https?://[^/]+|\\?.*$", "");
        assertThat(officer.locator("a[href='" + page + "']").count()).isEqualTo(1);

        Draft issued = issued(new DraftId(UUID.fromString(draft.substring(draft.lastIndexOf('/') + 1))));
        visit(officer, page);
        assertThat(officer.locator("main").textContent()).contains(issued.number());
        recall(leader, draft);
        confirm(draft, language, scripts);

        visit(leader, draft);
        follow(leader, "a[href*='/desk/drafts/new?replaces=']");
        String code = as(arrivals.leader(), () -> records.find(new DocumentId(issued.document())))
                .orElseThrow()
                .verificationCode();
        Page stranger = window(language, scripts);
        visit(stranger, "/verify/" + code);
        assertThat(stranger.locator("main").textContent()).contains("Sai thẩm quyền");
        cancel(page, language, scripts);
    }

    private String unit(String sample) {
        return people.sample(sample).orElseThrow().assignments().getFirst().unitCode();
    }

    private Draft issued(DraftId id) {
        DraftRoom room = new DraftRoom(drafts, files, people, "seoul", unit("officer-seoul"));
        Draft ready = room.ready(room.find(id));
        as(room.leader(), () -> folder.sign(List.of(new Wanted(ready.id(), ready.version()))));
        room.act(room.clerk(), DraftAction.NUMBER, ready, "");
        return room.act(room.clerk(), DraftAction.ISSUE, ready, "");
    }

    private static void recall(Page leader, String draft) {
        visit(leader, draft);
        leader.locator("details:has(form[action$='/revoke']) summary").click();
        follow(leader, "form[action$='/revoke'] button");
        leader.locator("#note").fill("Sai thẩm quyền");
        follow(leader, "form[action$='/revoke'] button");
        assertThat(leader.locator("form[action$='/revoke']").count()).isZero();
    }

    private void confirm(String draft, String language, boolean scripts) {
        Page paris = official("clerk-paris", language, scripts);
        visit(paris, draft);
        assertThat(paris.locator("img.ch-paper").count()).isZero();
        assertThat(paris.navigate(draft + "/document.pdf").status()).isEqualTo(410);
        visit(paris, draft);
        follow(paris, "form[action$='/cancelled'] button");
        assertThat(paris.locator("form[action$='/cancelled']").count()).isZero();
    }

    private void cancel(String page, String language, boolean scripts) {
        Page clerk = official("clerk-seoul", language, scripts);
        visit(clerk, page);
        clerk.locator("details:has(form[action$='/cancel']) summary").click();
        follow(clerk, "form[action$='/cancel'] button");
        clerk.locator("#cancel-reference").fill("Công văn 99/BCT");
        clerk.locator("#cancel-reason").fill("Gửi nhầm bản dự thảo");
        follow(clerk, "form[action$='/cancel'] button");
        assertThat(clerk.locator("a[href$='/document.pdf']").count()).isZero();
    }
}
