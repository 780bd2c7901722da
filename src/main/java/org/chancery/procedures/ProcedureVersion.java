package org.chancery.procedures;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.chancery.platform.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * What a procedure says between two dates; never changed once published, so that a case can keep the id of the version it began with.
 *
 * @param number 1, 2, 3… within the procedure
 * @param validFrom first day in force, null when it is not recorded
 * @param validTo last day in force, null while open
 * @param result what the applicant receives, null when the source does not name it
 * @param form name of the form definition, see {@link Forms}
 */
public record ProcedureVersion(
        UUID id,
        String code,
        int number,
        String topic,
        LocalizedText name,
        Level level,
        Set<Channel> channels,
        TimeLimit limit,
        FeeRule fee,
        List<RequiredDocument> documents,
        List<LegalBasis> legalBasis,
        @Nullable LocalizedText result,
        ProcedureStatus status,
        Verification verification,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        String form) {

    public ProcedureVersion {
        channels = Set.copyOf(channels);
        documents = List.copyOf(documents);
        legalBasis = List.copyOf(legalBasis);
    }

    /** Whether a person may apply for it: active and new procedures, never historic ones. */
    public boolean open() {
        return status != ProcedureStatus.HISTORIC;
    }

    /** Whether this version is in force on the day. */
    public boolean holdsOn(LocalDate day) {
        return (validFrom == null || !day.isBefore(validFrom)) && (validTo == null || !day.isAfter(validTo));
    }

    /** The document with this id, empty when the list has none. */
    public Optional<RequiredDocument> document(String documentId) {
        return documents.stream().filter(d -> d.id().equals(documentId)).findFirst();
    }
}
