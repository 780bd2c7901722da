package org.chancery.identity.internal;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.chancery.identity.Assignment;
import org.chancery.identity.Role;
import org.chancery.identity.Unit;
import org.chancery.identity.Units;
import org.chancery.platform.Folding;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The invented people of demo mode, made at the first start: an officer, a signatory and a clerk at each mission, and some applicants. */
@Component
@ConditionalOnProperty(name = "chancery.mode", havingValue = "demo")
class SamplePeople implements ApplicationRunner {
    private static final List<String> FAMILY = List.of(
            "Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Phan", "Vũ", "Đặng", "Bùi", "Đỗ", "Hồ", "Ngô", "Dương", "Lý");
    private static final List<String> GIVEN = List.of(
            "Minh Anh",
            "Thu Hà",
            "Quốc Bảo",
            "Thanh Tâm",
            "Đức Huy",
            "Ngọc Lan",
            "Hải Yến",
            "Gia Khánh",
            "Phương Thảo",
            "Tuấn Kiệt",
            "Bích Ngọc",
            "Hữu Phước",
            "Khánh Linh",
            "Xuân Trường",
            "Mai Chi",
            "Công Thành",
            "Diệu Ẩn");
    private final PeopleStore store;
    private final Units units;
    private final Clock clock;
    private int made;

    SamplePeople(PeopleStore store, Units units, Clock clock) {
        this.store = store;
        this.units = units;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        if (!store.samples().isEmpty()) {
            return;
        }
        official("administrator", List.of(new Assignment(Role.ADMINISTRATOR, Units.MINISTRY)));
        official("auditor", List.of(new Assignment(Role.AUDITOR, Units.MINISTRY)));
        staff("ministry", "G08.02");
        units.missions().forEach(mission -> staff(slug(mission), mission.code()));
        for (int number = 1; number <= 12; number++) {
            insert("applicant-" + number, false);
        }
    }

    private void staff(String place, String unit) {
        official("officer-" + place, List.of(new Assignment(Role.CONSULAR_OFFICER, unit)));
        official("signatory-" + place, List.of(new Assignment(Role.SIGNATORY, unit)));
        official("clerk-" + place, List.of(new Assignment(Role.CLERK, unit)));
    }

    private static String slug(Unit mission) {
        String place = Folding.fold(mission.city().en()).replace(' ', '-');
        return mission.kind() == Unit.Kind.PERMANENT_MISSION ? place + "-permanent" : place;
    }

    private void official(String key, List<Assignment> assignments) {
        store.assign(insert(key, true), assignments);
    }

    private UUID insert(String key, boolean official) {
        String name =
                FAMILY.get(made % FAMILY.size()) + " " + GIVEN.get((made / 3 + made * 5) % GIVEN.size()) + " (mẫu)";
        made++;
        return store.insert(
                new PeopleStore.NewPerson(name, key + "@sample.invalid", Locale.of("vi"), official, key),
                clock.instant());
    }
}
