package org.chancery.drafting.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a draft can name, for officials' programs. */
@RestController
@Tag(name = "Drafts")
class ChoicesApi {
    private final DraftFields fields;

    ChoicesApi(DraftFields fields) {
        this.fields = fields;
    }

    @GetMapping("/api/desk/drafts/choices")
    @Operation(summary = "Units, signers and types that a draft can name; an officer, signatory or clerk")
    DraftFields.Choices choices() {
        return fields.choices();
    }
}
