package org.chancery.procedures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.chancery.platform.Slice;
import org.chancery.testing.HouseTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

@HouseTest
class CatalogueTests {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    @Autowired
    Procedures procedures;

    @Autowired
    Forms forms;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hop phap hoa",
                "hợp pháp hóa",
                "hợp pháp hoá",
                "HỢP PHÁP HÓA",
                "Hop  Phap-Hoa",
                "hơp phap hoa lanh su"
            })
    void legalisationIsFoundHoweverItIsTyped(String query) {
        List<String> found = codes(query);

        assertThat(found).startsWith("BNG-270817-HP");
        assertThat(found).contains("BNG-270817-E", "CHN-NG09-08");
    }

    @Test
    void bothSpellingsFindTheSameInTheSameOrder() {
        assertThat(codes("đăng ký khai sinh"))
                .isEqualTo(codes("dang ky khai sinh"))
                .startsWith("CHN-NG07-11");
        assertThat(codes("ho chieu")).isEqualTo(codes("hộ chiếu")).hasSizeGreaterThan(10);
    }

    @Test
    void englishAndCodesAreFoundToo() {
        assertThat(codes("birth registration")).startsWith("CHN-NG07-11");
        assertThat(codes("chn-ng02-13")).startsWith("CHN-NG02-13");
        assertThat(codes("264/2016")).hasSizeGreaterThan(30);
        assertThat(codes("no such thing at all")).isEmpty();
        assertThat(codes("100%_' OR 1=1 --")).isEmpty();
    }

    @Test
    void whatIsAbolishedIsFoundLast() {
        List<ProcedureVersion> found =
                procedures.search(ProcedureSearch.of("hộ chiếu", 1, 100)).items();

        assertThat(found).extracting(ProcedureVersion::status).contains(ProcedureStatus.HISTORIC);
        List<Boolean> historic = found.stream().map(v -> !v.open()).toList();
        assertThat(historic).isSorted();
    }

    @Test
    void filtersNarrowAndPagesAddUp() {
        Slice<ProcedureVersion> all = procedures.search(ProcedureSearch.of(null, 1, 100));
        Slice<ProcedureVersion> rest = procedures.search(ProcedureSearch.of(null, 2, 100));
        assertThat(all.total()).isEqualTo(102);
        assertThat(all.items()).hasSize(100);
        assertThat(rest.items()).hasSize(2);

        Slice<ProcedureVersion> online = procedures.search(new ProcedureSearch(
                null, "G08-NG07", Level.MISSION, Channel.ONLINE, ProcedureStatus.ACTIVE, true, 1, 100));
        assertThat(online.items()).isNotEmpty().allSatisfy(version -> {
            assertThat(version.topic()).isEqualTo("G08-NG07");
            assertThat(version.level()).isNotEqualTo(Level.MINISTRY);
            assertThat(version.channels()).contains(Channel.ONLINE);
        });
    }

    @Test
    void topicsCountTheirProcedures() {
        assertThat(procedures.topics()).hasSize(9);
        assertThat(procedures.topics().stream().mapToInt(Topic::procedures).sum())
                .isEqualTo(102);
    }

    @Test
    void aVersionComesBackFromTheDatabaseAsItWasWritten() {
        ProcedureVersion version = procedures.current("bng-270817-cn", DAY);

        assertThat(version.code()).isEqualTo("BNG-270817-CN");
        assertThat(version.number()).isEqualTo(1);
        assertThat(version.limit().thresholds()).containsExactly(new TimeLimit.Threshold(10, 5));
        assertThat(version.fee().lines()).hasSize(2);
        assertThat(version.legalBasis()).extracting(basis -> basis.act().en()).contains("Decree 111/2011/NĐ-CP");
        assertThat(procedures.version(version.id())).isEqualTo(version);
    }

    @Test
    void whatIsUnknownOrNotInForceIsRefused() {
        assertThat(procedures.find("NO-SUCH-CODE")).isEmpty();
        assertThatThrownBy(() -> procedures.current("NO-SUCH-CODE", DAY)).hasMessage("procedures.not-found");
        assertThatThrownBy(() -> procedures.version(UUID.randomUUID())).hasMessage("procedures.version-not-found");
        assertThatThrownBy(() -> procedures.current("HIS-NG02-04", DAY)).hasMessage("procedures.not-in-force");
    }

    @Test
    void everyProcedureThatIsOpenHasAFormWithTheAnswersOfARealPerson() {
        List<ProcedureVersion> open = procedures.search(ProcedureSearch.of(null, 1, 100)).items().stream()
                .filter(ProcedureVersion::open)
                .toList();

        assertThat(open).hasSize(87);
        assertThat(open).allSatisfy(version -> {
            FormDefinition form = forms.forProcedure(version);
            assertThat(form.validate(MinimalAnswers.of(form, version)))
                    .as(version.code())
                    .isEmpty();
            assertThat(form.validate(new JsonMapper().createObjectNode())).isNotEmpty();
        });
    }

    private List<String> codes(String query) {
        return procedures.search(ProcedureSearch.of(query, 1, 100)).items().stream()
                .map(ProcedureVersion::code)
                .toList();
    }
}
