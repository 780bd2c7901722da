package org.chancery.archive.internal;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.chancery.clearance.NeedToKnow;
import org.chancery.identity.People;
import org.chancery.identity.Person;
import org.chancery.identity.Role;
import org.chancery.notices.NoticeOrder;
import org.chancery.notices.Notices;
import org.chancery.platform.PlatformSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes to the people of a unit about its files. */
@Component
class ArchivePost {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final Notices notices;
    private final People people;
    private final ArchivePlaces places;
    private final PlatformSettings settings;
    private final NeedToKnow knowledge;

    ArchivePost(Notices notices, People people, ArchivePlaces places, PlatformSettings settings, NeedToKnow knowledge) {
        this.notices = notices;
        this.people = people;
        this.places = places;
        this.settings = settings;
        this.knowledge = knowledge;
    }

    void transferNotice(String unit, UUID transfer, int files, LocalDate on) {
        send(
                null,
                unit,
                "archive-transfer",
                Map.of("files", files, "on", DAY.format(on), "link", link("/desk/files/transfers/" + transfer)),
                "archive/transfer/" + transfer);
    }

    void disposalNotice(String unit, UUID disposal, long files) {
        send(
                null,
                unit,
                "archive-disposal",
                Map.of("files", files, "link", link("/desk/files/disposals/" + disposal)),
                "archive/disposal/" + disposal);
    }

    /** @param template what of: {@code archive-due} or {@code archive-overdue} */
    void reminder(String unit, String template, UUID dossier, String title, LocalDate day) {
        send(
                dossier,
                unit,
                template,
                Map.of("title", title, "day", DAY.format(day), "link", link("/desk/files/" + dossier)),
                "archive/" + template + "/" + dossier + "/" + day);
    }

    private void send(@Nullable UUID about, String unit, String template, Map<String, ?> facts, String key) {
        Map<UUID, Person> readers = new LinkedHashMap<>();
        people.withRole(Role.CONSULAR_OFFICER, unit).forEach(person -> readers.put(person.id(), person));
        people.withRole(Role.SIGNATORY, unit).forEach(person -> readers.put(person.id(), person));
        readers.keySet().removeIf(person -> about != null && !knowledge.mayKnow(about, person));
        readers.values().forEach(person -> {
            Map<String, Object> model = new HashMap<>(facts);
            model.put("name", person.name());
            model.put("unit", places.name(unit).in(person.language()));
            notices.send(new NoticeOrder(person.email(), template, person.language(), model, key + "/" + person.id()));
        });
    }

    private String link(String path) {
        return settings.publicUrl() + path;
    }
}
