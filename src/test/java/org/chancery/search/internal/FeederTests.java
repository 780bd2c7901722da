package org.chancery.search.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chancery.content.Contents;
import org.chancery.search.SearchKind;
import org.chancery.search.SearchSource;
import org.chancery.testing.HouseTest;
import org.hibernate.search.util.common.SearchException;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.transaction.annotation.Transactional;

/** From the note of a change to the index. All in transactions that are undone, so that the house's own index never hears of it. */
@HouseTest
@Transactional
class FeederTests {
    @TempDir
    Path home;

    @Autowired
    DSLContext sql;

    @Autowired
    Contents contents;

    private final Drawer drawer = new Drawer();
    private PendingStore pending;
    private Shelf shelf;

    @BeforeEach
    void open() {
        pending = new PendingStore(sql);
        shelf = new Shelf(home);
    }

    @AfterEach
    void close() {
        shelf.close();
    }

    private Feeder feeder(Index index) {
        var beans = new StaticListableBeanFactory(Map.of("drawer", drawer));
        return new Feeder(pending, beans.getBeanProvider(SearchSource.class), contents, index, Shelf.settings());
    }

    @Test
    void whatIsGoneLeavesTheIndexWithItsNextNote() {
        UUID id = drawer.put("hiệp định tránh đánh thuế", "");
        feed(id);
        assertThat(shelf.ids("tránh đánh thuế")).containsExactly(id);
        drawer.things.clear();
        feed(id);
        assertThat(shelf.ids("tránh đánh thuế")).isEmpty();
        assertThat(pending.count()).isZero();
    }

    @Test
    void anIndexThatIsMadeAnewLosesWhatIsGoneAndGainsWhatItMissed() {
        UUID gone = drawer.put("hiệp định cũ", "");
        feed(gone);
        drawer.things.clear();
        UUID missed = drawer.put("hiệp định mới", "");
        pending.all();
        feedAll();
        assertThat(shelf.ids("hiệp định")).containsExactly(missed);
    }

    @Test
    void aChangeIsNotForgottenWhileTheIndexDoesNotTakeIt() throws Exception {
        Path blocked = Files.writeString(home.resolve("blocked"), "a file where the folder should be");
        UUID id = drawer.put("công ước", "");
        feedAll();
        pending.add(SearchKind.FILE, List.of(id));
        Shelf broken = new Shelf(blocked);
        assertThatThrownBy(() -> feeder(broken.index).feed()).isInstanceOf(SearchException.class);
        drawer.stuck = true;
        assertThatThrownBy(() -> feeder(shelf.index).feed()).hasMessage("stuck");
        assertThat(pending.count()).isPositive();
        drawer.stuck = false;
        feedAll();
        assertThat(shelf.ids("công ước")).containsExactly(id);
    }

    @Test
    void longTextsAreGivenToTheIndexInPieces() throws Exception {
        feed(drawer.put("ngắn", ""));
        long before = commits();
        for (int i = 0; i < 24; i++) {
            pending.add(SearchKind.FILE, List.of(drawer.put("dài", "biên giới ".repeat(30_000))));
        }
        feedAll();
        assertThat(commits() - before).isGreaterThanOrEqualTo(4);
        assertThat(shelf.find("biên giới").total()).isEqualTo(24);
    }

    /** Lucene numbers its commits, in letters and digits. */
    private long commits() throws Exception {
        try (var files = Files.walk(home)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith("segments_"))
                    .mapToLong(name -> Long.parseLong(name.substring("segments_".length()), Character.MAX_RADIX))
                    .max()
                    .orElseThrow();
        }
    }

    @Test
    void whatBearsADegreeOfSecrecyIsNotTakenIn() {
        UUID id = drawer.put("kế hoạch", "BỘ NGOẠI GIAO\nTUYỆT MẬT\nvề việc đàm phán biên giới");
        feed(id);
        assertThat(shelf.ids("kế hoạch")).containsExactly(id);
        assertThat(shelf.ids("đàm phán biên giới")).isEmpty();
    }

    private void feed(UUID id) {
        pending.add(SearchKind.FILE, List.of(id));
        feedAll();
    }

    private void feedAll() {
        Feeder feeder = feeder(shelf.index);
        while (feeder.feed()) {
            assertThat(pending.count()).isNotNegative();
        }
    }
}
