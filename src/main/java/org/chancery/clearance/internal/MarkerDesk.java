package org.chancery.clearance.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.chancery.audit.Audit;
import org.chancery.clearance.ClearanceError;
import org.chancery.clearance.SecrecyDegree;
import org.chancery.clearance.SecretMarker;
import org.chancery.clearance.SecretMarkers;
import org.chancery.identity.Access;
import org.chancery.identity.Role;
import org.chancery.identity.Unit;
import org.chancery.identity.Units;
import org.chancery.platform.CurrentActor;
import org.chancery.platform.Fault;
import org.chancery.platform.Hanoi;
import org.chancery.platform.Idempotency;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes down that secret documents came, where it is allowed. */
@Component
class MarkerDesk implements SecretMarkers {
    private static final int LONGEST_ISSUER = 200;
    private final MarkerStore markers;
    private final SecrecySettings settings;
    private final Idempotency commands;
    private final Access access;
    private final Units units;
    private final Ledger ledger;

    MarkerDesk(
            MarkerStore markers,
            SecrecySettings settings,
            Idempotency commands,
            Access access,
            Units units,
            Ledger ledger) {
        this.markers = markers;
        this.settings = settings;
        this.commands = commands;
        this.access = access;
        this.units = units;
        this.ledger = ledger;
    }

    private record Wanted(String agency, SecrecyDegree degree, LocalDate received, String issuer) {}

    @Override
    public boolean mine() {
        return settings.markers() && access.has(Role.CLERK);
    }

    @Override
    @Transactional
    public SecretMarker register(String unit, SecrecyDegree degree, LocalDate received, String issuer, String key) {
        String agency = agency(unit);
        Instant now = ledger.clock().instant();
        String from = issuer.strip();
        if (from.isEmpty()
                || from.length() > LONGEST_ISSUER
                || received.isAfter(LocalDate.ofInstant(now, Hanoi.ZONE))) {
            throw new Fault(ClearanceError.MARKER_INVALID);
        }
        Wanted wanted = new Wanted(agency, degree, received, from);
        UUID id = UUID.randomUUID();
        Optional<UUID> before =
                commands.earlier("secrecy", key, wanted).or(() -> commands.begin("secrecy", key, wanted, id));
        if (before.isPresent()) {
            return markers.require(before.get());
        }
        long number = markers.take(agency, received.getYear());
        markers.insert(
                id,
                new SecretMarker(
                        agency,
                        received.getYear(),
                        number,
                        degree,
                        received,
                        from,
                        CurrentActor.get().name(),
                        now));
        ledger.audit()
                .append(
                        "secrecy.marked",
                        "secret-series",
                        agency + "/" + received.getYear(),
                        Map.of("number", number, "degree", degree));
        return markers.require(id);
    }

    @Override
    public List<SecretMarker> of(String unit, int year) {
        return markers.of(agency(unit), year);
    }

    @Override
    public List<String> units() {
        return settings.markers() ? access.scope(Role.CLERK).stream().sorted().toList() : List.of();
    }

    private String agency(String unit) {
        if (!settings.markers()) {
            throw new Fault(ClearanceError.NOT_FOUND);
        }
        access.require(Role.CLERK, unit);
        return agency(units.require(unit)).code();
    }

    /** A mission has its own series; everything else shares the ministry's. */
    private Unit agency(Unit unit) {
        String parent = unit.parentCode();
        return parent == null || unit.kind().isMission() ? unit : agency(units.require(parent));
    }

    /** When something happened, and where it is written down. */
    @Component
    record Ledger(Audit audit, Clock clock) {}
}
