package org.chancery.identity.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.chancery.identity.IdentityError;
import org.chancery.identity.Unit;
import org.chancery.identity.Units;
import org.chancery.platform.Fault;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Units as our data file lists them. */
@Component
class UnitTree implements Units {
    private final Map<String, Unit> byCode = new LinkedHashMap<>();

    UnitTree() throws IOException {
        try (var reader = new BufferedReader(new InputStreamReader(
                new ClassPathResource("identity/units.csv").getInputStream(), StandardCharsets.UTF_8))) {
            reader.lines()
                    .skip(1)
                    .map(UnitLine::parse)
                    .sorted(Comparator.comparing(Unit::code))
                    .forEach(unit -> byCode.put(unit.code(), unit));
        }
    }

    @Override
    public Optional<Unit> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    @Override
    public Unit require(String code) {
        return find(code).orElseThrow(() -> new Fault(IdentityError.UNIT_UNKNOWN, code));
    }

    @Override
    public List<Unit> all() {
        return List.copyOf(byCode.values());
    }

    @Override
    public List<Unit> children(String code) {
        return byCode.values().stream()
                .filter(unit -> code.equals(unit.parentCode()))
                .toList();
    }

    @Override
    public Set<String> subtree(String code) {
        Set<String> codes = new LinkedHashSet<>();
        if (byCode.containsKey(code)) {
            codes.add(code);
            children(code).forEach(child -> codes.addAll(subtree(child.code())));
        }
        return codes;
    }

    @Override
    public List<Unit> missions() {
        return byCode.values().stream().filter(unit -> unit.kind().isMission()).toList();
    }
}
