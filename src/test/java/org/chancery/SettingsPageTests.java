package org.chancery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.core.type.filter.AnnotationTypeFilter;

class SettingsPageTests {
    private static final Path PAGE = Path.of("docs/settings.md");
    private static final Pattern ROW =
            Pattern.compile("(?m)^\\| `(chancery\\.[^`]+)`[^|]*\\| `([A-Z0-9_]+)` \\| (?:`([^`]+)`|–) \\| .+ \\|$");

    /** A setting's variable and default as the page tells them. */
    private record Told(String variable, String fallback) {}

    @Test
    void thePageHasEverySettingWithItsDefaultAndNoOther() throws Exception {
        Map<String, String> known = known();
        assertThat(known).hasSizeGreaterThan(25);
        assertThat(told().keySet()).containsExactlyInAnyOrderElementsOf(known.keySet());
        told().forEach((name, told) -> assertThat(told.fallback()).as(name).isEqualTo(known.get(name)));
    }

    @Test
    void everyVariableThatThePageNamesReachesItsSetting() throws Exception {
        told().forEach((name, told) -> {
            var sources = new MutablePropertySources();
            sources.addLast(new SystemEnvironmentPropertySource("systemEnvironment", Map.of(told.variable(), "given")));
            Binder binder = new Binder(ConfigurationPropertySources.from(sources));
            assertThat(binder.bind(name, Bindable.of(String.class)).orElse("nothing"))
                    .as(told.variable())
                    .isEqualTo("given");
        });
    }

    private static Map<String, Told> told() throws IOException {
        return ROW.matcher(Files.readString(PAGE))
                .results()
                .collect(Collectors.toMap(row -> row.group(1), SettingsPageTests::told));
    }

    private static Told told(MatchResult row) {
        return new Told(row.group(2), row.group(3) == null ? "" : row.group(3));
    }

    private static Map<String, String> known() throws ClassNotFoundException {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
        Map<String, String> known = new TreeMap<>();
        for (var found : scanner.findCandidateComponents("org.chancery")) {
            Class<?> settings = Class.forName(found.getBeanClassName());
            String prefix =
                    settings.getAnnotation(ConfigurationProperties.class).value();
            for (RecordComponent part : settings.getRecordComponents()) {
                known.put(prefix + "." + dashed(part.getName()), fallback(settings, part));
            }
        }
        assertThat(known).containsKey("chancery.public-url");
        known.put("chancery.home", "./var"); // the launcher's default
        return known;
    }

    private static String fallback(Class<?> settings, RecordComponent part) {
        return Arrays.stream(settings.getDeclaredConstructors()[0].getParameters())
                .filter(parameter -> parameter.getName().equals(part.getName()))
                .findFirst()
                .map(parameter -> parameter.getAnnotation(DefaultValue.class))
                .map(value -> String.join(",", value.value()))
                .orElse("");
    }

    private static String dashed(String name) {
        return name.replaceAll("([A-Z])", "-$1").toLowerCase(java.util.Locale.ROOT);
    }
}
