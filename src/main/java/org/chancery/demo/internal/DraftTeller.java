package org.chancery.demo.internal;

import java.util.List;
import org.chancery.demo.internal.SampleDraft.End;
import org.chancery.drafting.Authority;
import org.chancery.drafting.Draft;
import org.chancery.drafting.DraftAction;
import org.chancery.drafting.DraftPlan;
import org.chancery.drafting.DraftText;
import org.chancery.drafting.Drafts;
import org.chancery.drafting.Recipient;
import org.chancery.drafting.SigningFolder;
import org.chancery.drafting.SigningFolder.Wanted;
import org.chancery.identity.Role;
import org.springframework.stereotype.Component;

/** Drafts invented outgoing documents of a unit and brings each as far as its story goes; some wait in the signing folder of its head. */
@Component
class DraftTeller {
    private static final String TEXT = """
            Văn bản này là dữ liệu mẫu của bản trình diễn. Nội dung được đặt ra để người dùng thử các bước soạn thảo, kiểm tra, ký số và phát hành.

            This is sample data of the demonstration: drafts to try out how documents are written, checked, signed and issued.

            Trân trọng./.""";

    private final Drafts drafts;
    private final SigningFolder folder;
    private final Cast cast;

    DraftTeller(Drafts drafts, SigningFolder folder, Cast cast) {
        this.drafts = drafts;
        this.folder = folder;
        this.cast = cast;
    }

    /** Those of a unit, of which one goes to another unit; told again, what is done stays done. */
    void tell(String unit, Authority authority, Recipient other) throws Exception {
        for (SampleDraft story : SampleDraft.all()) {
            tell(unit, story, authority, other);
        }
    }

    private void tell(String unit, SampleDraft story, Authority authority, Recipient other) throws Exception {
        Draft draft = cast.as(
                Role.CONSULAR_OFFICER,
                unit,
                () -> drafts.begin(plan(unit, story, authority, other), key(unit, story, "begin")));
        if (story.end() == End.DRAFTED) {
            act(Role.SIGNATORY, unit, story, draft, DraftAction.COMMENT, "Nêu rõ căn cứ ở đoạn đầu (mẫu)");
            return;
        }
        act(Role.CONSULAR_OFFICER, unit, story, draft, DraftAction.SUBMIT, "");
        if (story.end() == End.RETURNED) {
            act(Role.SIGNATORY, unit, story, draft, DraftAction.RETURN, "Bổ sung nơi nhận (mẫu)");
        } else if (story.end() != End.SUBMITTED) {
            act(Role.SIGNATORY, unit, story, draft, DraftAction.APPROVE, "");
            check(unit, story, draft);
        }
    }

    private void check(String unit, SampleDraft story, Draft draft) throws Exception {
        act(Role.SIGNATORY, unit, story, draft, DraftAction.CHECK_CONTENT, "");
        if (story.end() == End.CHECKED) {
            return;
        }
        act(Role.CLERK, unit, story, draft, DraftAction.CHECK_FORM, "");
        if (story.end() == End.ISSUED) {
            cast.as(Role.SIGNATORY, unit, () -> folder.sign(List.of(new Wanted(draft.id(), draft.version()))));
            act(Role.CLERK, unit, story, draft, DraftAction.NUMBER, "");
            act(Role.CLERK, unit, story, draft, DraftAction.ISSUE, "");
        }
    }

    private void act(Role role, String unit, SampleDraft story, Draft draft, DraftAction action, String note)
            throws Exception {
        cast.as(
                role,
                unit,
                () -> drafts.act(draft.id(), action, draft.version(), note, key(unit, story, action.name())));
    }

    private DraftPlan plan(String unit, SampleDraft story, Authority authority, Recipient other) {
        return new DraftPlan(
                unit,
                story.type(),
                story.subject(),
                List.of(other, new Recipient(Recipient.Kind.OUTSIDE, "", "Bộ Công Thương (mẫu)", "")),
                story.urgency(),
                drafts.signers(unit).getFirst().id(),
                authority,
                2,
                new DraftText.Written(TEXT));
    }

    private static String key(String unit, SampleDraft story, String act) {
        return "sample/" + unit + "/" + story.number() + "/" + act;
    }
}
