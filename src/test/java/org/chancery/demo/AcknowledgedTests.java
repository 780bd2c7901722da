package org.chancery.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AcknowledgedTests {
    @TempDir
    Path folder;

    @Test
    void whatWasAcknowledgedIsReadBackInItsOrder() throws IOException {
        Acknowledged acknowledged = new Acknowledged(folder);
        assertThat(acknowledged.steps()).isEmpty();
        acknowledged.add("APPLY", Map.of("code", "G08.52-261123-0001"));
        acknowledged.add("OPEN", Map.of());
        assertThat(acknowledged.steps())
                .extracting(step -> step.path("step").asString())
                .containsExactly("APPLY", "OPEN");
        assertThat(acknowledged.steps().getFirst().path("code").asString()).isEqualTo("G08.52-261123-0001");
    }

    @Test
    void aLineThatWasCutOffIsLeftOut() throws IOException {
        Acknowledged acknowledged = new Acknowledged(folder);
        acknowledged.add("APPLY", Map.of());
        Files.writeString(folder.resolve(Acknowledged.FILE), "{\"step\":\"OP", StandardOpenOption.APPEND);
        assertThat(acknowledged.steps()).hasSize(1);
    }

    @Test
    void aNumberThatTwoCasesHaveAndAFactThatIsMissingAreFound() {
        Findings findings = new Findings();
        findings.alone("receipt numbers", "BL-1", "case 1");
        findings.alone("receipt numbers", "BL-1", "case 1");
        assertThat(findings.report(1)).isZero();
        findings.alone("receipt numbers", "BL-1", "case 2");
        assertThat(findings.report(2)).isEqualTo(1);
    }

    @Test
    void whereNothingWasFoundNothingIsProved() {
        assertThat(new Findings().report(0)).isEqualTo(1);
    }
}
