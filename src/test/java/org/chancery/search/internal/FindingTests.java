package org.chancery.search.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.chancery.search.Found;
import org.chancery.search.Found.Count;
import org.chancery.search.Found.Piece;
import org.chancery.search.SearchFacet;
import org.chancery.search.SearchKind;
import org.hibernate.search.mapper.pojo.standalone.session.SearchSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is found, in which order, and what never is. */
class FindingTests {
    @TempDir
    Path home;

    private Shelf shelf;

    @BeforeEach
    void open() throws Exception {
        shelf = shelf(home);
    }

    /** An empty index, in the place that is tried. */
    Shelf shelf(Path home) throws Exception {
        return new Shelf(home);
    }

    /** Breaks what a closed index left behind. */
    void damage() throws Exception {
        try (var files = Files.walk(home)) {
            for (Path file : files.filter(one -> one.getFileName().toString().startsWith("segments"))
                    .toList()) {
                Files.writeString(file, "not an index");
            }
        }
    }

    @AfterEach
    void close() {
        shelf.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"15/QĐ-BNG", "15/qd-bng", "15 qd bng", "QĐ-BNG 15", "15/QÐ-BNG"})
    void aNumberIsFoundHoweverItIsWritten(String asked) {
        UUID decision = shelf.put(SearchKind.OUTGOING, "A", "15/QĐ-BNG", "bổ nhiệm cán bộ", "");
        shelf.put(SearchKind.OUTGOING, "A", "15/TB-BNG", "thông báo", "");
        shelf.put(SearchKind.OUTGOING, "A", "115/QĐ-BNG", "khác", "");
        assertThat(shelf.ids(asked)).containsExactly(decision);
    }

    @Test
    void withDiacriticsTheVeryWordsComeFirstAndWithoutBothAreFound() {
        UUID other = shelf.put(SearchKind.INCOMING, "A", "", "về việc hợp tác khoa hóc", "");
        UUID very = shelf.put(SearchKind.INCOMING, "A", "", "về việc hợp tác khoa học", "");
        assertThat(shelf.ids("khoa học")).containsExactly(very, other);
        assertThat(shelf.ids("khoa hoc")).containsExactlyInAnyOrder(very, other);
        assertThat(shelf.ids("KHOA HOC")).containsExactlyInAnyOrder(very, other);
    }

    @Test
    void bothStylesOfToneMarksAndBothFormsOfUnicodeAreOne() {
        UUID one = shelf.put(SearchKind.INCOMING, "A", "", "hợp pháp hoá, uỷ quyền, thuỷ sản, quý báu", "");
        for (String asked : List.of("hóa", "hoá", "ủy quyền", "uỷ quyền", "thủy", "quý")) {
            assertThat(shelf.ids(asked)).as(asked).containsExactly(one);
            assertThat(shelf.ids(Normalizer.normalize(asked, Normalizer.Form.NFD)))
                    .as(asked)
                    .containsExactly(one);
        }
        assertThat(Words.plain("hoá khoẻ thuỷ quý hoàn ngoằn toà Đ")).isEqualTo("hóa khỏe thủy quý hoàn ngoằn tòa Đ");
    }

    @Test
    void englishWordsAreFoundInTheirOtherForms() {
        UUID one = shelf.put(SearchKind.INCOMING, "A", "", "Negotiations on two treaties were concluded", "");
        assertThat(shelf.ids("treaty negotiation")).containsExactly(one);
        assertThat(shelf.ids("conclude")).containsExactly(one);
    }

    @Test
    void wordsInQuotesStandSideBySideAndAMinusForbidsAWord() {
        UUID near = shelf.put(SearchKind.INCOMING, "A", "", "hiệp định thương mại tự do", "");
        UUID far = shelf.put(SearchKind.INCOMING, "A", "", "hiệp định về tự do thương mại", "");
        assertThat(shelf.ids("thương mại tự do")).containsExactlyInAnyOrder(near, far);
        assertThat(shelf.ids("\"thương mại tự do\"")).containsExactly(near);
        assertThat(shelf.ids("hiệp định -về")).containsExactly(near);
    }

    @Test
    void allWordsAreNeededWhereverTheyStand() {
        UUID one = shelf.put(SearchKind.INCOMING, "A", "7/BTP", "tương trợ tư pháp", "Dẫn độ theo yêu cầu");
        assertThat(shelf.ids("tương trợ dẫn độ BTP")).containsExactly(one);
        assertThat(shelf.ids("tương trợ khủng long")).isEmpty();
    }

    @Test
    void aLongTitleIsMarkedAndWhole() {
        String title = "Về việc phối hợp thực hiện thỏa thuận giữa hai chính phủ. "
                        .repeat(12)
                        .strip() + " đối ngoại";
        shelf.put(SearchKind.INCOMING, "A", "", title, "");
        Found.Hit hit = shelf.find("đối ngoại").hits().getFirst();
        assertThat(hit.plainTitle()).isEqualTo(title);
        assertThat(hit.title()).contains(new Piece("ngoại", true));
    }

    @Test
    void whatWasLookedForIsMarkedAndNothingElseIsTrusted() {
        shelf.put(
                SearchKind.INCOMING, "A", "", "<b>hòa</b> bình", "Trang một. Vì một nền hoà bình \uE000lâu dài\uE001.");
        Found.Hit hit = shelf.find("hoà bình").hits().getFirst();
        assertThat(hit.plainTitle()).isEqualTo("<b>hòa</b> bình");
        assertThat(hit.title()).contains(new Piece("hòa", true), new Piece("bình", true));
        assertThat(hit.passages().getFirst().stream().filter(Piece::marked).map(Piece::text))
                .containsExactly("hòa", "bình");
    }

    @Test
    void nothingOfAnotherUnitIsFoundCountedOrSuggested() {
        shelf.put(SearchKind.INCOMING, "A", "1/A", "lịch công tác", "");
        shelf.put(SearchKind.OUTGOING, "B", "1/B", "lịch công tác", "");
        Found found = shelf.find("công tác");
        assertThat(found.total()).isEqualTo(1);
        assertThat(found.counts().get(SearchFacet.KIND)).containsExactly(new Count("INCOMING", 1));
        assertThat(found.counts().get(SearchFacet.UNIT)).containsExactly(new Count("A", 1));
        shelf.readers.add("CLERK@B");
        assertThat(shelf.find("công tác").total()).isEqualTo(2);
    }

    @Test
    void whatOneMayNotKnowIsNotThereAtAll() {
        UUID known = shelf.put(SearchKind.INCOMING, "A", "1/A", "đàm phán biên giới", "");
        UUID kept = shelf.put(SearchKind.INCOMING, "A", "2/A", "đàm phán biên giới", "");
        shelf.hidden.add(kept);
        Found found = shelf.find("đàm phán");
        assertThat(found.hits()).extracting(Found.Hit::id).containsExactly(known);
        assertThat(found.total()).isEqualTo(1);
        assertThat(found.counts().get(SearchFacet.TYPE)).containsExactly(new Count("Quyết định", 1));
    }

    @Test
    void resultsAreNarrowedByWhatIsChosenAndCounted() {
        shelf.put(SearchKind.INCOMING, "A", "1/A", "báo cáo", "");
        UUID file = shelf.put(SearchKind.FILE, "A", "2/A", "báo cáo", "");
        assertThat(shelf.find("báo cáo").counts().get(SearchFacet.KIND))
                .containsExactlyInAnyOrder(new Count("INCOMING", 1), new Count("FILE", 1));
        Found narrowed = shelf.find(Shelf.query("báo cáo", SearchFacet.KIND, "FILE"));
        assertThat(narrowed.hits()).extracting(Found.Hit::id).containsExactly(file);
        assertThat(shelf.find(Shelf.query("", SearchFacet.YEAR, "2026")).total())
                .isEqualTo(2);
        assertThat(shelf.find(Shelf.query("", SearchFacet.YEAR, "2025")).total())
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"", "(((", "a AND OR ~2 *", "\\", "+-|", "\uE000", "*:*", "title:x", "a\u0000b"})
    void whateverSomebodyTypesIsAnswered(String asked) {
        shelf.put(SearchKind.INCOMING, "A", "1/A", "báo cáo", "");
        assertThat(shelf.find(asked).total()).isLessThanOrEqualTo(1);
    }

    @Test
    void aDamagedIndexIsMadeAnewAndSaysSo() throws Exception {
        shelf.put(SearchKind.INCOMING, "A", "1/A", "báo cáo", "");
        shelf.close();
        damage();
        assertThat(shelf.index.wasEmpty()).isTrue();
        assertThat(shelf.index.wasEmpty()).as("said once").isFalse();
        UUID again = shelf.put(SearchKind.INCOMING, "A", "1/A", "báo cáo", "");
        assertThat(shelf.ids("báo cáo")).containsExactly(again);
    }

    @Test
    void anIndexIsThereAgainAfterAStart() {
        UUID one = shelf.put(SearchKind.INCOMING, "A", "1/A", "báo cáo", "");
        shelf.close();
        assertThat(shelf.index.wasEmpty()).isFalse();
        assertThat(shelf.ids("báo cáo")).containsExactly(one);
    }

    @Test
    void beginningsOfTitlesAndCodesAreSuggested() {
        shelf.put(SearchKind.INCOMING, "A", "15/QĐ-BNG", "Hiệp định tránh đánh thuế hai lần", "");
        shelf.put(SearchKind.INCOMING, "B", "16/QĐ-BNG", "Hiệp định khác", "");
        assertThat(suggested("hiep di")).containsExactly("Hiệp định tránh đánh thuế hai lần");
        assertThat(suggested("hiệp đị")).containsExactly("Hiệp định tránh đánh thuế hai lần");
        assertThat(suggested("15/q")).containsExactly("Hiệp định tránh đánh thuế hai lần");
        assertThat(suggested("16/q")).isEmpty();
    }

    private List<String> suggested(String beginning) {
        try (SearchSession session = shelf.index.session()) {
            return session.search(Entry.class)
                    .select(f -> f.field("title", String.class))
                    .where(f -> new Question(shelf.readers, Set.of()).beginning(f, beginning))
                    .fetchHits(8);
        }
    }
}
