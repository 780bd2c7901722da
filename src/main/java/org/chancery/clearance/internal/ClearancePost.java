package org.chancery.clearance.internal;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.chancery.identity.People;
import org.chancery.identity.Person;
import org.chancery.identity.Role;
import org.chancery.identity.Units;
import org.chancery.jooq.clearance.tables.records.ChangeRecord;
import org.chancery.notices.NoticeOrder;
import org.chancery.notices.Notices;
import org.chancery.platform.PlatformSettings;
import org.springframework.stereotype.Component;

/** Writes to those who may confirm a change. A mail says that something changed at their unit, and never of what. */
@Component
class ClearancePost {
    private final Notices notices;
    private final People people;
    private final Units units;
    private final PlatformSettings settings;

    ClearancePost(Notices notices, People people, Units units, PlatformSettings settings) {
        this.notices = notices;
        this.people = people;
        this.units = units;
        this.settings = settings;
    }

    void asked(ChangeRecord row) {
        Map<UUID, Person> readers = new LinkedHashMap<>();
        people.withRole(Role.SIGNATORY, row.getUnit()).forEach(person -> readers.put(person.id(), person));
        people.withRole(Role.CLERK, row.getUnit()).forEach(person -> readers.put(person.id(), person));
        readers.values().stream()
                .filter(person -> !person.id().toString().equals(row.getAskedBy()))
                .forEach(person -> notices.send(new NoticeOrder(
                        person.email(),
                        "clearance-change",
                        person.language(),
                        Map.of(
                                "name", person.name(),
                                "by", row.getAskedName(),
                                "unit", units.require(row.getUnit()).name().in(person.language()),
                                "link", settings.publicUrl() + "/desk/clearance"),
                        "clearance/" + row.getId() + "/" + person.id())));
    }
}
