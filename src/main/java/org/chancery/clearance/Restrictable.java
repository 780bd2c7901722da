package org.chancery.clearance;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** A kind of things that can be restricted; the module that owns them declares a bean of it. */
public interface Restrictable {
    /** @return its word in addresses and in the ledger, such as {@code incoming} */
    String kind();

    /** @return the thing, whoever asks; empty where there is none */
    Optional<Subject> find(UUID id);

    /**
     * Goes on only for those whose unit sees the thing.
     *
     * @throws org.chancery.platform.Fault as where its page is opened
     */
    void requireReader(UUID id);

    /** How far a thing is seen where no list restricts it. */
    enum Reach {
        /** By its units, and that does not change. */
        FIXED,
        /** By its unit. */
        UNIT,
        /** By every unit of the agency. */
        AGENCY
    }

    /**
     * A document or file.
     *
     * @param unit code of the unit it belongs to
     * @param label by which people know it, such as its number; shown only to who may know it
     * @param path of its page
     * @param units codes of units whose people may see it where nothing restricts it
     * @param involved persons who work on it
     */
    record Subject(
            UUID id, String unit, String label, String path, Set<String> units, Set<UUID> involved, Reach reach) {
        public Subject(UUID id, String unit, String label, String path, Set<String> units, Set<UUID> involved) {
            this(id, unit, label, path, units, involved, Reach.FIXED);
        }

        public Subject {
            units = Set.copyOf(units);
            involved = Set.copyOf(involved);
        }
    }
}
