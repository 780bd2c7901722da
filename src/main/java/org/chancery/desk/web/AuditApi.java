package org.chancery.desk.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Set;
import org.chancery.audit.Audit;
import org.chancery.audit.AuditEntry;
import org.chancery.identity.Access;
import org.chancery.identity.Role;
import org.chancery.identity.Units;
import org.chancery.platform.Slice;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The ledger for auditors' programs. */
@RestController
@Tag(name = "Ledger", description = "Its tiles and checkpoints are public at /ledger/ (C2SP tlog-tiles)")
class AuditApi {
    private final Audit audit;
    private final Access access;

    AuditApi(Audit audit, Access access) {
        this.audit = audit;
        this.access = access;
    }

    @GetMapping("/api/desk/audit")
    @Operation(summary = "Who did what, when, to what, from where; the newest first; auditors")
    Slice<AuditEntry> entries(
            @Parameter(description = "Beginning of the action, such as draft.") @RequestParam(defaultValue = "")
                    String action,
            @RequestParam(defaultValue = "1") int page) {
        access.requireAny(Set.of(Role.AUDITOR), Units.MINISTRY);
        return audit.entries(action.strip(), page);
    }
}
