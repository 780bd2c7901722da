package org.chancery.desk.web;

import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.chancery.identity.Access;
import org.chancery.identity.Assignment;
import org.chancery.identity.IdentityError;
import org.chancery.identity.People;
import org.chancery.identity.Person;
import org.chancery.identity.Role;
import org.chancery.identity.SamplePerson;
import org.chancery.identity.Unit;
import org.chancery.identity.Units;
import org.chancery.platform.Actor;
import org.chancery.platform.CurrentActor;
import org.chancery.platform.Fault;
import org.chancery.platform.LocalizedText;

/** A small ministry: three units and one person for each role, standing in for identity. */
final class StageIdentity implements Access, People, Units {
    static final String TOKYO = "G08.51";
    static final String PARIS = "G08.52";
    private final Map<String, SamplePerson> samples = new LinkedHashMap<>();
    private final List<Unit> all = List.of(
            unit(
                    MINISTRY,
                    null,
                    "Bộ Ngoại giao",
                    "Ministry of Foreign Affairs",
                    Unit.Kind.MINISTRY,
                    "VN",
                    "Asia/Ho_Chi_Minh",
                    "VND"),
            unit(
                    TOKYO,
                    MINISTRY,
                    "Đại sứ quán Việt Nam tại Nhật Bản",
                    "Embassy of Viet Nam in Japan",
                    Unit.Kind.EMBASSY,
                    "JP",
                    "Asia/Tokyo",
                    "JPY"),
            unit(
                    PARIS,
                    MINISTRY,
                    "Đại sứ quán Việt Nam tại Pháp",
                    "Embassy of Viet Nam in France",
                    Unit.Kind.EMBASSY,
                    "FR",
                    "Europe/Paris",
                    "EUR"));

    StageIdentity() {
        add("officer-tokyo", "Trần Thị Minh Hạnh", Role.CONSULAR_OFFICER, TOKYO);
        add("second-tokyo", "Lê Quốc Anh", Role.CONSULAR_OFFICER, TOKYO);
        add("officer-paris", "Phạm Hữu Đức", Role.CONSULAR_OFFICER, PARIS);
        add("head", "Đỗ Thị Phượng", Role.SIGNATORY, MINISTRY);
        add("clerk-tokyo", "Vũ Ngọc Yến", Role.CLERK, TOKYO);
        add("administrator", "Ngô Bảo Long", Role.ADMINISTRATOR, MINISTRY);
        add("auditor", "Bùi Gia Khánh", Role.AUDITOR, MINISTRY);
    }

    Actor as(String key) {
        return actor(sample(key).orElseThrow().person(), "test");
    }

    UUID id(String key) {
        return sample(key).orElseThrow().person().id();
    }

    private void add(String key, String name, Role role, String unit) {
        UUID id = UUID.nameUUIDFromBytes(key.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        Person person = new Person(id, name, key + "@example.org", Locale.of("vi"), null, null, true);
        samples.put(key, new SamplePerson(key, person, List.of(new Assignment(role, unit))));
    }

    private static Unit unit(
            String code,
            String parent,
            String vi,
            String en,
            Unit.Kind kind,
            String country,
            String zone,
            String money) {
        return new Unit(
                code,
                parent,
                new LocalizedText(vi, en),
                kind,
                new LocalizedText(vi, en),
                country,
                ZoneId.of(zone),
                money,
                Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY),
                country,
                "X",
                Set.of());
    }

    @Override
    public void require(Role role, String unitCode) {
        if (!may(role, unitCode)) {
            throw new Fault(IdentityError.FORBIDDEN);
        }
    }

    @Override
    public void requireAny(Set<Role> roles, String unitCode) {
        if (roles.stream().noneMatch(role -> may(role, unitCode))) {
            throw new Fault(IdentityError.FORBIDDEN);
        }
    }

    @Override
    public boolean may(Role role, String unitCode) {
        return scope(role).contains(unitCode);
    }

    @Override
    public Set<String> scope(Role... roles) {
        return person().stream()
                .flatMap(id -> assignments(id).stream())
                .filter(assignment -> Arrays.asList(roles).contains(assignment.role()))
                .flatMap(assignment -> subtree(assignment.unitCode()).stream())
                .collect(Collectors.toSet());
    }

    @Override
    public boolean has(Role role) {
        return !scope(role).isEmpty();
    }

    @Override
    public UUID personId() {
        return person().orElseThrow(() -> new Fault(IdentityError.SIGN_IN_NEEDED));
    }

    @Override
    public Optional<UUID> person() {
        Actor actor = CurrentActor.get();
        return actor.isSignedIn() ? Optional.of(UUID.fromString(actor.id())) : Optional.empty();
    }

    @Override
    public Optional<Person> find(UUID id) {
        return samples().stream()
                .map(SamplePerson::person)
                .filter(person -> person.id().equals(id))
                .findFirst();
    }

    @Override
    public Optional<Person> byEmail(String email) {
        return Optional.empty();
    }

    @Override
    public List<Person> withRole(Role role, String unitCode) {
        return samples().stream()
                .filter(sample -> sample.assignments().stream()
                        .anyMatch(assignment -> assignment.role() == role
                                && subtree(assignment.unitCode()).contains(unitCode)))
                .map(SamplePerson::person)
                .toList();
    }

    @Override
    public Set<Assignment> assignments(UUID id) {
        return samples().stream()
                .filter(sample -> sample.person().id().equals(id))
                .flatMap(sample -> sample.assignments().stream())
                .collect(Collectors.toSet());
    }

    @Override
    public List<SamplePerson> samples() {
        return List.copyOf(samples.values());
    }

    @Override
    public Optional<SamplePerson> sample(String key) {
        return Optional.ofNullable(samples.get(key));
    }

    @Override
    public Optional<Unit> find(String code) {
        return all.stream().filter(unit -> unit.code().equals(code)).findFirst();
    }

    @Override
    public Unit require(String code) {
        return find(code).orElseThrow(() -> new Fault(IdentityError.UNIT_UNKNOWN));
    }

    @Override
    public List<Unit> all() {
        return all;
    }

    @Override
    public List<Unit> children(String code) {
        return all.stream().filter(unit -> code.equals(unit.parentCode())).toList();
    }

    @Override
    public Set<String> subtree(String code) {
        return all.stream()
                .map(Unit::code)
                .filter(unit -> unit.equals(code) || unit.startsWith(code + "."))
                .collect(Collectors.toSet());
    }

    @Override
    public List<Unit> missions() {
        return all.stream().filter(unit -> unit.kind().isMission()).toList();
    }
}
