package org.chancery.desk.web;

import java.util.Locale;
import org.chancery.casework.CaseView;
import org.chancery.records.DocumentId;
import org.chancery.records.DocumentState;
import org.chancery.records.DocumentView;
import org.chancery.records.RecordNumber;
import org.chancery.records.Records;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How the result's document of a case stands. */
@Component
class Outcomes {
    private final Records records;
    private final Wording words;

    Outcomes(Records records, Wording words) {
        this.records = records;
        this.words = words;
    }

    CaseSheet.@Nullable Outcome outcome(CaseView view, Locale locale) {
        DocumentId id = view.result() != null ? view.result().documentId() : view.draft();
        return id == null
                ? null
                : records.find(id).map(document -> outcome(document, locale)).orElse(null);
    }

    private CaseSheet.Outcome outcome(DocumentView document, Locale locale) {
        String state = ListState.slug(document.state());
        RecordNumber number = document.number();
        boolean open = waits(document.state());
        return new CaseSheet.Outcome(
                "/desk/documents/" + document.id(),
                words.say(locale, "document." + state),
                colour(document.state()),
                number == null ? "" : number.text(),
                open ? "" : document.verificationCode(),
                open ? words.say(locale, "document." + state + ".next") : "");
    }

    private static boolean waits(DocumentState state) {
        return state == DocumentState.DRAFT || state == DocumentState.SIGNED || state == DocumentState.NUMBERED;
    }

    private static String colour(DocumentState state) {
        return switch (state) {
            case DRAFT, SIGNED, NUMBERED -> "purple";
            case ISSUED -> "green";
            case REVOKED -> "red";
            case DISCARDED -> "grey";
        };
    }
}
