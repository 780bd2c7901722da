package org.chancery.search.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chancery.audit.Audit;
import org.chancery.content.Contents;
import org.chancery.search.SearchKind;
import org.chancery.search.SearchSource;
import org.chancery.search.internal.Census.Count;
import org.chancery.testing.HouseTest;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The index is compared with the database one by one, and made anew when the command line asks. */
@HouseTest
@Transactional
class CensusTests {
    @TempDir
    Path home;

    @Autowired
    DSLContext sql;

    @Autowired
    Contents contents;

    @Autowired
    Audit audit;

    @Autowired
    Clock clock;

    @Autowired
    JsonMapper json;

    private final Drawer drawer = new Drawer();
    private PendingStore pending;
    private Shelf shelf;
    private Feeder feeder;
    private Census census;

    @BeforeEach
    void open() {
        pending = new PendingStore(sql);
        shelf = new Shelf(home);
        ObjectProvider<SearchSource> sources =
                new StaticListableBeanFactory(Map.of("drawer", drawer)).getBeanProvider(SearchSource.class);
        feeder = new Feeder(pending, sources, contents, shelf.index, Shelf.settings());
        census = new Census(sources, pending, shelf.index);
        feed();
    }

    @AfterEach
    void close() {
        shelf.close();
    }

    @Test
    void whatIsMissingStaleOrLeftOverIsCountedAndWhatWaitsIsNot() {
        put("một");
        UUID stale = put("hai");
        UUID left = put("ba");
        feed();
        assertThat(census.take()).containsExactly(new Count("FILE", 3, 3, 0, 0, 0));

        drawer.things.remove(left);
        drawer.things.put(stale, Shelf.moved(drawer.things.get(stale), "x.closed"));
        UUID missing = drawer.put("bốn", "");
        assertThat(census.take()).containsExactly(new Count("FILE", 3, 3, 1, 1, 1));

        pending.add(SearchKind.FILE, List.of(stale, left, missing));
        assertThat(census.take()).containsExactly(new Count("FILE", 3, 3, 0, 0, 0));
        feed();
        assertThat(census.take()).containsExactly(new Count("FILE", 3, 3, 0, 0, 0));
    }

    @Test
    void theCommandLineHasTheIndexMadeAnewAndIsToldWhatIsInIt() {
        ErrandStore store = new ErrandStore(sql);
        Errands errands = new Errands(store, pending, census, audit, clock, json);
        UUID left = put("một");
        feed();
        drawer.things.remove(left);
        drawer.put("hai", "");

        UUID errand = store.ask(true, clock.instant());
        errands.answer();
        assertThat(store.answer(errand)).as("not begun").isEmpty();
        errands.begin();
        errands.begin();
        feed();
        errands.answer();
        assertThat(json.readValue(store.answer(errand).orElseThrow(), Count[].class))
                .containsExactly(new Count("FILE", 1, 1, 0, 0, 0));
        assertThat(shelf.ids("một")).isEmpty();
        assertThat(store.open()).isEmpty();
        assertThat(audit.trail("index", Entry.INDEX).getLast().action()).isEqualTo("search.rebuild");
    }

    private UUID put(String title) {
        UUID id = drawer.put(title, "");
        pending.add(SearchKind.FILE, List.of(id));
        return id;
    }

    private void feed() {
        int rounds = 0;
        while (feeder.feed()) {
            assertThat(++rounds).isLessThan(20);
        }
    }
}
