package org.chancery.incoming.internal;

import java.util.List;
import java.util.Optional;
import org.chancery.identity.Unit;
import org.chancery.identity.Units;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.stereotype.Component;

/** Which unit is meant by an organisation code: its own code, or one of an earlier form that was set down; none is made from another. */
@Component
class ExchangeAddresses {
    private final Units units;
    private final Settings settings;

    ExchangeAddresses(Units units, Settings settings) {
        this.units = units;
        this.settings = settings;
    }

    Optional<String> unit(String code) {
        String named = settings.organs().stream()
                .filter(line -> line.startsWith(code + "="))
                .findFirst()
                .map(line -> line.substring(code.length() + 1))
                .orElse(code);
        return units.find(named).map(Unit::code);
    }

    /**
     * Codes of earlier forms.
     *
     * @param organs such as {@code 000.00.00.G08=G08}: organisation code, then the unit's own
     */
    @ConfigurationProperties("chancery.incoming.exchange")
    record Settings(@DefaultValue List<String> organs) {}
}
