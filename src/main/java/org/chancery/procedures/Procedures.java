package org.chancery.procedures;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.chancery.platform.Slice;

/** The published catalogue of procedures; readable by anyone, thread-safe, each call its own transaction. */
public interface Procedures {

    /** The procedure with this official or house code (case-insensitive), historic ones included; empty when unknown. */
    Optional<Procedure> find(String code);

    /** The version with this id; {@link ProceduresError#VERSION_NOT_FOUND} when there is none. */
    ProcedureVersion version(UUID id);

    /**
     * The version of a procedure in force on a day (Hà Nội date); {@link ProceduresError#NOT_FOUND} when the code is unknown,
     * {@link ProceduresError#NOT_IN_FORCE} when no version holds on that day.
     */
    ProcedureVersion current(String code, LocalDate on);

    /** One page of procedures, best match first; never null, empty when nothing matches. */
    Slice<ProcedureVersion> search(ProcedureSearch search);

    /** The topics (fields, lĩnh vực) in catalogue order, each with its number of procedures. */
    List<Topic> topics();
}
