package org.chancery.procedures.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import org.chancery.platform.Fault;
import org.chancery.platform.Slice;
import org.chancery.procedures.FormDefinition;
import org.chancery.procedures.Forms;
import org.chancery.procedures.ProcedureSearch;
import org.chancery.procedures.ProcedureVersion;
import org.chancery.procedures.Procedures;
import org.chancery.procedures.ProceduresError;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** The catalogue for programs. */
@RestController
@RequestMapping(path = "/api/procedures", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(
        name = "Procedures",
        description =
                "The catalogue of administrative procedures: versions, fees, limits, papers, legal basis, provenance")
class ProceduresApi {
    private final Procedures procedures;
    private final Forms forms;

    ProceduresApi(Procedures procedures, Forms forms) {
        this.procedures = procedures;
        this.forms = forms;
    }

    @GetMapping
    @Operation(summary = "Search the catalogue; Vietnamese with or without marks, English, or a code")
    Slice<ProcedureJson.Summary> search(
            @RequestParam(required = false) @Size(max = 200) @Nullable String q,
            @Parameter(description = "Language of the texts; else what Accept-Language prefers")
                    @RequestParam(required = false)
                    @Pattern(regexp = "vi|en")
                    @Nullable
                    String lang,
            @Parameter(description = "From 1") @RequestParam(defaultValue = "1") @Min(1) @Max(10_000) int page,
            @RequestParam(defaultValue = "20") @Min(1) @Max(100) int size) {
        Locale locale = locale(lang);
        Slice<ProcedureVersion> found = procedures.search(ProcedureSearch.of(q, page, size));
        return new Slice<>(
                found.items().stream()
                        .map(version -> ProcedureJson.summary(version, locale))
                        .toList(),
                found.total(),
                found.page(),
                found.size());
    }

    @GetMapping("/{code}")
    @Operation(summary = "Everything about one procedure, in its newest version")
    ProcedureJson.Detail detail(
            @PathVariable @Size(max = 40) String code,
            @RequestParam(required = false) @Pattern(regexp = "vi|en") @Nullable String lang) {
        return ProcedureJson.detail(latest(code), locale(lang));
    }

    @GetMapping(path = "/{code}/form", produces = "application/schema+json")
    @Operation(summary = "The JSON Schema 2020-12 of the answers that an application for this procedure holds")
    JsonNode form(@PathVariable @Size(max = 40) String code) {
        FormDefinition form = forms.forProcedure(latest(code));
        return form.schema();
    }

    private ProcedureVersion latest(String code) {
        return procedures
                .find(code)
                .orElseThrow(() -> new Fault(ProceduresError.NOT_FOUND))
                .latest();
    }

    private static Locale locale(@Nullable String lang) {
        return lang == null ? LocaleContextHolder.getLocale() : Locale.of(lang);
    }
}
