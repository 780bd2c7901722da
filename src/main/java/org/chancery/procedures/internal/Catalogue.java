package org.chancery.procedures.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.chancery.platform.Fault;
import org.chancery.platform.Slice;
import org.chancery.procedures.Procedure;
import org.chancery.procedures.ProcedureSearch;
import org.chancery.procedures.ProcedureVersion;
import org.chancery.procedures.Procedures;
import org.chancery.procedures.ProceduresError;
import org.chancery.procedures.Topic;
import org.springframework.stereotype.Service;

/** The catalogue in the database. */
@Service
class Catalogue implements Procedures {
    private final ProcedureStore store;

    Catalogue(ProcedureStore store) {
        this.store = store;
    }

    @Override
    public Optional<Procedure> find(String code) {
        List<ProcedureVersion> versions = store.versions(code);
        return versions.isEmpty()
                ? Optional.empty()
                : Optional.of(new Procedure(
                        versions.getFirst().code(), versions.getFirst().topic(), versions));
    }

    @Override
    public ProcedureVersion version(UUID id) {
        return store.version(id).orElseThrow(() -> new Fault(ProceduresError.VERSION_NOT_FOUND));
    }

    @Override
    public ProcedureVersion current(String code, LocalDate on) {
        Procedure procedure = find(code).orElseThrow(() -> new Fault(ProceduresError.NOT_FOUND));
        return procedure.versions().stream()
                .filter(version -> version.holdsOn(on))
                .findFirst()
                .orElseThrow(() -> new Fault(ProceduresError.NOT_IN_FORCE));
    }

    @Override
    public Slice<ProcedureVersion> search(ProcedureSearch search) {
        return store.search(search);
    }

    @Override
    public List<Topic> topics() {
        return store.topics();
    }
}
