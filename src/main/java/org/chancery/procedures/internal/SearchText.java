package org.chancery.procedures.internal;

import java.util.ArrayList;
import java.util.List;
import org.chancery.procedures.LegalBasis;
import org.chancery.procedures.ProcedureVersion;
import org.chancery.procedures.RequiredDocument;

/** What a search looks into, besides the names. */
final class SearchText {
    private SearchText() {}

    static List<String> of(ProcedureVersion version) {
        List<String> texts = new ArrayList<>(
                List.of(version.code(), version.name().vi(), version.name().en()));
        for (RequiredDocument paper : version.documents()) {
            texts.add(paper.name().vi());
            texts.add(paper.name().en());
        }
        for (LegalBasis basis : version.legalBasis()) {
            texts.add(basis.act().vi());
            texts.add(basis.act().en());
        }
        var result = version.result();
        if (result != null) {
            texts.add(result.vi());
            texts.add(result.en());
        }
        return texts;
    }
}
