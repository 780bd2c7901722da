package org.chancery.records.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.chancery.records.SigningCodes;
import org.chancery.signing.RemoteKeys.Asked;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** PINs and one-time codes of remote keys, for officials' programs. */
@RestController
@RequestMapping("/api/desk/signing-codes")
@Tag(
        name = "Signing codes",
        description = "What the holder of a key at a remote service says before signing; nothing for other keys")
class SigningCodesApi {
    private final SigningCodes codes;

    SigningCodesApi(SigningCodes codes) {
        this.codes = codes;
    }

    @GetMapping
    @Operation(summary = "What is asked of one before signing; empty where nothing is")
    List<Asked> asks() {
        return codes.asks();
    }

    @PostMapping("/send")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Have the service send a one-time code")
    void send() {
        codes.send();
    }

    @PutMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Say the codes for the next signing",
            description =
                    "By the identifiers that were asked. They stay in memory, for five minutes and one authorisation.")
    void answer(
            @RequestBody Map<@NotBlank String, @NotBlank @Size(max = SigningCodesController.LONGEST) String> answers) {
        codes.answer(answers);
    }
}
