package org.chancery.incoming.internal;

import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.chancery.clearance.NeedToKnow;
import org.chancery.identity.People;
import org.chancery.identity.Person;
import org.chancery.identity.Role;
import org.chancery.jooq.incoming.tables.records.DocumentRecord;
import org.chancery.notices.NoticeOrder;
import org.chancery.notices.Notices;
import org.chancery.platform.PlatformSettings;
import org.springframework.stereotype.Component;

/** Writes to those who handle a document. A mail names its arrival number and never says what it is about. */
@Component
class ArrivalPost {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final Notices notices;
    private final People people;
    private final ArrivalPlaces places;
    private final PlatformSettings settings;
    private final NeedToKnow knowledge;

    ArrivalPost(Notices notices, People people, ArrivalPlaces places, PlatformSettings settings, NeedToKnow knowledge) {
        this.notices = notices;
        this.people = people;
        this.places = places;
        this.settings = settings;
        this.knowledge = knowledge;
    }

    /** Reminds officers and leader of the lead unit. */
    void remind(DocumentRecord row, String template, String key) {
        send(row, Stream.of(row.getLead()), template, "", key);
    }

    /** Hands on what the leader or clerk said. */
    void chase(DocumentRecord row, String note, String key) {
        send(row, Stream.of(row.getLead()), "incoming-chased", note, "chase/" + key);
    }

    /** Tells everybody who handles it that our copy is cancelled. */
    void cancelled(DocumentRecord row) {
        String lead = row.getLead();
        if (lead != null) {
            send(
                    row,
                    Stream.concat(Stream.of(lead), Stream.of(row.getSupport())),
                    "incoming-cancelled",
                    "",
                    "cancelled");
        }
    }

    private void send(DocumentRecord row, Stream<String> units, String template, String note, String key) {
        Map<UUID, Person> readers = new LinkedHashMap<>();
        units.forEach(unit -> Stream.of(Role.CONSULAR_OFFICER, Role.SIGNATORY)
                .forEach(role -> people.withRole(role, unit).forEach(one -> readers.put(one.id(), one))));
        readers.keySet().removeIf(person -> !knowledge.mayKnow(row.getId(), person));
        for (Person person : readers.values()) {
            Map<String, Object> model = new HashMap<>();
            model.put("name", person.name());
            model.put("unit", places.name(row.getUnit()).in(person.language()));
            model.put("number", row.getNumber() + "/" + row.getYear());
            model.put("due", row.getDue() == null ? "" : DAY.format(row.getDue()));
            model.put("note", note);
            model.put("link", settings.publicUrl() + "/desk/incoming/" + row.getId());
            notices.send(new NoticeOrder(
                    person.email(),
                    template,
                    person.language(),
                    model,
                    "incoming/" + row.getId() + "/" + key + "/" + person.id()));
        }
    }
}
