package org.chancery.procedures.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.chancery.procedures.FeeLine;
import org.chancery.procedures.FeeRule;
import org.chancery.procedures.ProcedureStatus;
import org.chancery.procedures.ProcedureVersion;
import org.chancery.procedures.RequiredDocument;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class CatalogueFilesTests {
    @Test
    void theCatalogueHoldsOneHundredAndTwoProcedures() {
        assertThat(TestCatalogue.all()).hasSize(102);
        assertThat(TestCatalogue.all().values().stream()
                        .collect(Collectors.groupingBy(ProcedureVersion::status, Collectors.counting())))
                .containsEntry(ProcedureStatus.ACTIVE, 84L)
                .containsEntry(ProcedureStatus.NEW, 3L)
                .containsEntry(ProcedureStatus.HISTORIC, 15L);
    }

    @Test
    void everyProcedureIsNamedInBothLanguagesAndSaysWhereItsFactsComeFrom() {
        assertThat(TestCatalogue.all().values()).allSatisfy(version -> {
            assertThat(version.name().vi()).isNotBlank();
            assertThat(version.name().en()).isNotBlank();
            assertThat(version.channels()).isNotEmpty();
            assertThat(version.verification().sources()).isNotEmpty();
            assertThat(version.documents()).extracting(RequiredDocument::id).doesNotHaveDuplicates();
        });
    }

    @Test
    void aPriceIsAPositiveAmountAndOnlyWhereThePriceIsKnown() {
        assertThat(TestCatalogue.all().values()).allSatisfy(version -> {
            assertThat(version.fee().lines().isEmpty()).isEqualTo(version.fee().state() != FeeRule.State.PRICED);
            assertThat(version.fee().lines())
                    .allSatisfy(line -> assertThat(line.amount()).isPositive());
        });
    }

    @Test
    void theCatalogueAgreesWithTheReferenceDataWhereThatIsAtHand() throws Exception {
        Path data = referenceData();
        Assumptions.assumeTrue(Files.isRegularFile(data), "reference data is not at hand");
        List<Map<String, String>> rows = csv(Files.readString(data));
        assertThat(rows).hasSize(102);
        SoftAssertions soft = new SoftAssertions();
        for (Map<String, String> row : rows) {
            compare(row, TestCatalogue.get(row.get("code")), soft);
        }
        soft.assertAll();
    }

    private static void compare(Map<String, String> row, ProcedureVersion version, SoftAssertions soft) {
        String code = version.code();
        soft.assertThat(version.name().vi()).as(code).isEqualTo(row.get("name_vi"));
        soft.assertThat(version.name().en()).as(code).isEqualTo(row.get("name_en"));
        soft.assertThat(version.topic()).as(code).isEqualTo(row.get("field_code"));
        soft.assertThat(lower(version.level())).as(code).isEqualTo(row.get("level"));
        soft.assertThat(lower(version.status())).as(code).isEqualTo(row.get("status"));
        soft.assertThat(lower(version.verification().state())).as(code).isEqualTo(row.get("verified"));
        soft.assertThat(version.verification().checkedOn()).as(code).hasToString(row.get("verified_on"));
        soft.assertThat(version.channels().stream().map(CatalogueFilesTests::lower))
                .as(code)
                .containsExactlyInAnyOrder(row.get("channel").split(";"));
        Integer days = version.limit().days();
        soft.assertThat(days == null ? "" : days.toString()).as(code).isEqualTo(row.get("time_limit_working_days"));
        List<BigDecimal> amounts = version.fee().lines().stream()
                .filter(line -> line.currency().equals(row.get("fee_currency")))
                .map(FeeLine::amount)
                .toList();
        if (row.get("fee_amount").isEmpty()) {
            soft.assertThat(version.fee().lines()).as(code).isEmpty();
        } else {
            soft.assertThat(amounts).as(code).containsExactly(new BigDecimal(row.get("fee_amount")));
        }
        soft.assertThat(version.result() == null)
                .as(code)
                .isEqualTo(row.get("result_document").isEmpty());
        soft.assertThat(version.documents().isEmpty())
                .as(code)
                .isEqualTo(row.get("documents_required").isEmpty());
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    /** Beside the checkout, or where {@code CHANCERY_REFERENCE_DATA} says. */
    private static Path referenceData() {
        String folder = System.getenv("CHANCERY_REFERENCE_DATA");
        return Path.of(folder == null ? "../shared/data" : folder).resolve("procedures.csv");
    }

    private static List<Map<String, String>> csv(String text) {
        List<List<String>> lines = new ArrayList<>(List.of(new ArrayList<>()));
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean doubled = quoted && c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"';
            if (doubled) {
                cell.append(c);
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == ',' || c == '\n')) {
                lines.getLast().add(cell.toString());
                cell.setLength(0);
                if (c == '\n') {
                    lines.add(new ArrayList<>());
                }
            } else {
                cell.append(c);
            }
        }
        return lines.stream()
                .skip(1)
                .filter(line -> line.size() == lines.getFirst().size())
                .map(line -> row(lines.getFirst(), line))
                .toList();
    }

    private static Map<String, String> row(List<String> names, List<String> values) {
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < names.size(); i++) {
            row.put(names.get(i), values.get(i));
        }
        return row;
    }
}
