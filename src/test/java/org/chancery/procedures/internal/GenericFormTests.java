package org.chancery.procedures.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.chancery.platform.LocalizedText;
import org.chancery.procedures.DocumentSlot;
import org.chancery.procedures.FormDefinition;
import org.chancery.procedures.FormError;
import org.chancery.procedures.FormStep;
import org.chancery.procedures.RequiredDocument;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class GenericFormTests {
    private static final List<RequiredDocument> PAPERS = List.of(
            new RequiredDocument("declaration", new LocalizedText("Tờ khai", "Declaration"), false, true),
            new RequiredDocument("photographs", new LocalizedText("02 ảnh", "Two photographs"), false, false),
            new RequiredDocument("authorisation", new LocalizedText("Ủy quyền", "Authorisation"), true, false));
    private final FormDefinition form =
            TestForms.library().forProcedure(TestForms.version(FormLibrary.GENERIC, PAPERS));

    @Test
    void eachPaperOfTheListIsUploadedOrBrought() {
        ObjectNode answers = TestForms.person();
        answers.setAll(TestForms.json("""
                {"behalf":"self","request":"Xin cấp hộ chiếu","documents":{"photographs":"bring","authorisation":"attach"}}"""));

        assertThat(form.validate(answers)).isEmpty();
        assertThat(form.documentSlots(answers)).extracting(DocumentSlot::id).containsExactly("authorisation");
    }

    @Test
    void onlyAnOptionalPaperMayBeLeftOut() {
        ObjectNode answers = TestForms.person();
        answers.setAll(TestForms.json("""
                {"behalf":"self","request":"Xin cấp hộ chiếu","documents":{"photographs":"none","authorisation":"none"}}"""));

        assertThat(form.validate(answers)).extracting(FormError::path).containsExactly("/documents/photographs");
    }

    @Test
    void actingForSomebodyAsksForWhom() {
        ObjectNode answers = TestForms.json("{\"behalf\":\"other\"}");
        assertThat(form.pages(answers))
                .extracting(FormStep::id)
                .containsSubsequence("behalf", "represented", "request");
    }

    @Test
    void aProcedureWithoutPapersOrCountHasNoSuchPages() {
        FormDefinition bare = TestForms.library().forProcedure(TestForms.version(FormLibrary.GENERIC, List.of()));
        ObjectNode answers = TestForms.person();
        answers.setAll(TestForms.json("{\"behalf\":\"self\",\"request\":\"Đề nghị\"}"));

        assertThat(bare.pages(answers)).extracting(FormStep::id).doesNotContain("documents", "quantity");
        assertThat(bare.validate(answers)).isEmpty();
        assertThat(bare.documentCount(answers)).isEqualTo(1);
    }
}
