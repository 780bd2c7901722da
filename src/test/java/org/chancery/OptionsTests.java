package org.chancery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.chancery.database.StartupFailure;
import org.junit.jupiter.api.Test;

class OptionsTests {
    @Test
    void everySettingHasADefault() {
        Options options = Options.parse(List.of(), name -> null);
        assertThat(options.port()).isEqualTo(8080);
        assertThat(options.mode()).isEqualTo("demo");
        assertThat(options.home()).isEqualTo(Path.of("var").toAbsolutePath());
    }

    @Test
    void anOptionWinsOverTheEnvironment() {
        Map<String, String> environment = Map.of("CHANCERY_PORT", "1111", "CHANCERY_MODE", "production");
        Options options = Options.parse(List.of("--port", "2222", "--home=/tmp/x"), environment::get);
        assertThat(options.port()).isEqualTo(2222);
        assertThat(options.mode()).isEqualTo("production");
        assertThat(options.home()).isEqualTo(Path.of("/tmp/x"));
    }

    @Test
    void whatIsNotUnderstoodIsToldInOneSentence() {
        assertThatThrownBy(() -> Options.parse(List.of("--prot", "1"), name -> null))
                .isInstanceOf(StartupFailure.class)
                .hasMessageContaining("--prot");
        assertThatThrownBy(() -> Options.parse(List.of("--port"), name -> null)).isInstanceOf(StartupFailure.class);
        assertThatThrownBy(() -> Options.parse(List.of("--port", "99999"), name -> null))
                .isInstanceOf(StartupFailure.class);
        assertThatThrownBy(() -> Options.parse(List.of("--mode", "play"), name -> null))
                .isInstanceOf(StartupFailure.class);
    }
}
