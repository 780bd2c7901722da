package org.chancery.search.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.chancery.testing.Acting.as;
import static org.chancery.testing.Refusals.refused;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chancery.audit.Audit;
import org.chancery.content.Contents;
import org.chancery.identity.People;
import org.chancery.platform.Actor;
import org.chancery.search.SearchError;
import org.chancery.search.SearchKind;
import org.chancery.search.SearchSource;
import org.chancery.testing.HouseTest;
import org.hibernate.search.util.common.SearchException;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.transaction.annotation.Transactional;

/** A real OpenSearch that dies, comes back, and comes back with an empty disk. */
@HouseTest
@Transactional
@EnabledIf(
        value = "org.chancery.search.internal.OpenSearchNode#isThere",
        disabledReason = "no OpenSearch in target/opensearch; ./dev test unpacks it where Maven can fetch it")
class OpenSearchAwayTests {
    @TempDir
    static Path folder;

    private static OpenSearchNode node;

    @Autowired
    DSLContext sql;

    @Autowired
    Contents contents;

    @Autowired
    Sight sight;

    @Autowired
    Audit audit;

    @Autowired
    People people;

    private final Drawer drawer = new Drawer();

    @BeforeAll
    static void start() throws Exception {
        node = OpenSearchNode.start(folder);
    }

    @AfterAll
    static void stop() {
        node.close();
    }

    @BeforeEach
    void empty() throws Exception {
        node.empty();
    }

    @Test
    void changesWaitWhileItIsAwayAndNothingIsMissingWhenItIsBack() throws Exception {
        try (Shelf shelf = new Shelf(folder, Shelf.at(node.host()))) {
            PendingStore pending = new PendingStore(sql);
            SearchDesk desk = new SearchDesk(shelf.index, sight, pending, audit);
            Feeder feeder = feeder(pending, shelf);
            UUID before = change(pending, "hiệp định thứ nhất");
            feed(feeder);
            assertThat(shelf.ids("hiệp định")).containsExactly(before);

            node.kill();
            UUID meanwhile = change(pending, "hiệp định thứ hai");
            assertThatThrownBy(feeder::feed).isInstanceOf(SearchException.class);
            assertThatThrownBy(feeder::feed).isInstanceOf(SearchException.class);
            refused(SearchError.UNAVAILABLE, () -> as(clerk(), () -> desk.find(Shelf.query("hiệp định"))));
            refused(SearchError.UNAVAILABLE, () -> as(clerk(), () -> desk.suggest("hiệp")));
            assertThat(pending.count()).isPositive();

            node.up();
            feed(feeder);
            assertThat(shelf.ids("hiệp định")).containsExactlyInAnyOrder(before, meanwhile);
            assertThat(pending.count()).isZero();

            node.empty();
            UUID last = change(pending, "hiệp định thứ ba");
            assertThatThrownBy(feeder::feed).isInstanceOf(SearchException.class);
            feed(feeder);
            assertThat(shelf.ids("hiệp định")).containsExactlyInAnyOrder(before, meanwhile, last);
        }
    }

    @Test
    void oneThatHangsIsNotWaitedForLong() throws Exception {
        try (Shelf shelf = new Shelf(folder, Shelf.at(node.host()))) {
            PendingStore pending = new PendingStore(sql);
            SearchDesk desk = new SearchDesk(shelf.index, sight, pending, audit);
            Feeder feeder = feeder(pending, shelf);
            UUID known = change(pending, "đàm phán biên giới");
            feed(feeder);

            node.hang(true);
            long began = System.nanoTime();
            refused(SearchError.UNAVAILABLE, () -> as(clerk(), () -> desk.find(Shelf.query("biên giới"))));
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(12));
            node.hang(false);
            assertThat(shelf.ids("đàm phán biên giới")).containsExactly(known);
        }
    }

    private Actor clerk() {
        return people.actor(people.sample("clerk-osaka").orElseThrow().person(), "test");
    }

    private UUID change(PendingStore pending, String title) {
        UUID id = drawer.put(title, "");
        pending.add(SearchKind.FILE, List.of(id));
        return id;
    }

    private Feeder feeder(PendingStore pending, Shelf shelf) {
        var beans = new StaticListableBeanFactory(Map.of("drawer", drawer));
        return new Feeder(pending, beans.getBeanProvider(SearchSource.class), contents, shelf.index, Shelf.settings());
    }

    private static void feed(Feeder feeder) {
        int rounds = 0;
        while (feeder.feed()) {
            assertThat(++rounds).isLessThan(20);
        }
    }
}
