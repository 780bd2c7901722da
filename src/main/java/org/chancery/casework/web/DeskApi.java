package org.chancery.casework.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.chancery.casework.CaseAction;
import org.chancery.casework.CaseCode;
import org.chancery.casework.CaseCounts;
import org.chancery.casework.CaseFile;
import org.chancery.casework.CaseFilter;
import org.chancery.casework.CaseOrder;
import org.chancery.casework.CaseOutcome;
import org.chancery.casework.CaseQueries;
import org.chancery.casework.CaseRow;
import org.chancery.casework.CaseStatus;
import org.chancery.casework.CaseView;
import org.chancery.casework.Cases;
import org.chancery.casework.CaseworkError;
import org.chancery.casework.MoneyState;
import org.chancery.platform.Fault;
import org.chancery.platform.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

/** Working cases, for officials' programs. */
@RestController
@RequestMapping("/api/desk/cases")
@Tag(name = "Desk", description = "Work cases: as an official, with a bearer token")
class DeskApi {
    private final Cases cases;
    private final CaseQueries queries;
    private final Orders orders;

    DeskApi(Cases cases, CaseQueries queries, Orders orders) {
        this.cases = cases;
        this.queries = queries;
        this.orders = orders;
    }

    @GetMapping
    @Operation(summary = "Cases within one's units, the most urgent first")
    Slice<CaseRow> list(
            @RequestParam(required = false) @Nullable Set<CaseStatus> status,
            @RequestParam(required = false) @Nullable MoneyState money,
            @RequestParam(required = false) CaseFilter.@Nullable Urgency urgency,
            @RequestParam(required = false) @Nullable String procedure,
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(required = false) @Nullable UUID officer,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(defaultValue = "URGENCY") CaseFilter.Sort sort,
            @RequestParam(defaultValue = "false") boolean descending,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "50") int size) {
        Set<CaseStatus> statuses = status == null ? CaseFilter.OPEN_STATUSES : status;
        return queries.list(new CaseFilter(
                statuses,
                money,
                urgency,
                procedure,
                unit,
                officer,
                false,
                q,
                sort,
                descending,
                Math.clamp(page, 1, 100_000),
                Math.clamp(size, 1, 200)));
    }

    @GetMapping("/counts")
    @Operation(summary = "How many cases there are in each status, and how many are late")
    CaseCounts counts() {
        return queries.counts(CaseFilter.open(1, 1));
    }

    @GetMapping("/{code}")
    @Operation(summary = "Everything about one case")
    CaseView find(@PathVariable String code, Locale locale) {
        return queries.find(parse(code), locale).orElseThrow(() -> new Fault(CaseworkError.NOT_FOUND));
    }

    @GetMapping("/{code}/documents/{id}")
    @Operation(summary = "A paper of a case")
    ResponseEntity<InputStreamResource> document(@PathVariable String code, @PathVariable UUID id) {
        CaseFile file = queries.document(parse(code), id).orElseThrow(() -> new Fault(CaseworkError.NOT_FOUND));
        return Download.attachment(file, queries.open(file));
    }

    @PostMapping("/{code}/{action}")
    @Operation(
            summary = "Do something to a case",
            description =
                    "The action is one of those that the case lists, such as accept, record-payment, approve; the body has what it needs.")
    CaseOutcome perform(
            @PathVariable String code,
            @PathVariable String action,
            @Parameter(description = "Unique for this command, such as a UUID")
                    @RequestHeader(name = "Idempotency-Key", defaultValue = "")
                    String key,
            @RequestBody(required = false) @Nullable ObjectNode body) {
        CaseAction known = CaseAction.bySlug(action).orElseThrow(() -> new Fault(CaseworkError.ORDER_UNREADABLE));
        CaseOrder order = orders.read(known, body);
        return cases.perform(parse(code), order, key);
    }

    private static CaseCode parse(String code) {
        return CaseCode.parse(code).orElseThrow(() -> new Fault(CaseworkError.NOT_FOUND));
    }
}
