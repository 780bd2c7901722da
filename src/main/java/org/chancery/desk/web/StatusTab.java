package org.chancery.desk.web;

import static org.chancery.casework.CaseStatus.CANCELLED;
import static org.chancery.casework.CaseStatus.CANCELLING;
import static org.chancery.casework.CaseStatus.CORRECTING;
import static org.chancery.casework.CaseStatus.DENIED;
import static org.chancery.casework.CaseStatus.DONE;
import static org.chancery.casework.CaseStatus.INTEROPERATING;
import static org.chancery.casework.CaseStatus.NEW;
import static org.chancery.casework.CaseStatus.PAUSING;
import static org.chancery.casework.CaseStatus.POSTING;
import static org.chancery.casework.CaseStatus.PROCESSING;
import static org.chancery.casework.CaseStatus.RECEIVING;
import static org.chancery.casework.CaseStatus.RELEASING;
import static org.chancery.casework.CaseStatus.UNRESOLVED;
import static org.chancery.casework.CaseStatus.WAITING;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import org.chancery.casework.CaseCounts;
import org.chancery.casework.CaseFilter;
import org.chancery.casework.CaseStatus;
import org.jspecify.annotations.Nullable;

/** The tabs over the list: every status lies under exactly one of those between {@link #OPEN} and {@link #ALL}. */
enum StatusTab {
    OPEN(CaseFilter.OPEN_STATUSES),
    FRESH(Set.of(NEW)),
    CHECKING(Set.of(RECEIVING)),
    APPLICANT(Set.of(WAITING, CORRECTING)),
    WORKING(Set.of(PROCESSING, INTEROPERATING, CANCELLING)),
    PAUSED(Set.of(PAUSING)),
    HANDOVER(Set.of(RELEASING, POSTING)),
    CLOSED(Set.of(DONE, DENIED, UNRESOLVED, CANCELLED)),
    ALL(Set.of());

    private final Set<CaseStatus> statuses;

    StatusTab(Set<CaseStatus> statuses) {
        this.statuses = statuses;
    }

    /** @return its statuses, empty for every one */
    Set<CaseStatus> statuses() {
        return statuses;
    }

    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    static StatusTab bySlug(@Nullable String slug) {
        return Arrays.stream(values())
                .filter(tab -> tab.slug().equals(slug))
                .findFirst()
                .orElse(OPEN);
    }

    long count(CaseCounts counts) {
        return counts.byStatus().entrySet().stream()
                .filter(entry -> statuses.isEmpty() || statuses.contains(entry.getKey()))
                .mapToLong(java.util.Map.Entry::getValue)
                .sum();
    }
}
