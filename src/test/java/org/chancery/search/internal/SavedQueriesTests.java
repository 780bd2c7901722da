package org.chancery.search.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chancery.testing.Acting.as;
import static org.chancery.testing.Refusals.refused;

import java.util.UUID;
import org.chancery.identity.People;
import org.chancery.platform.Actor;
import org.chancery.search.SavedQueries;
import org.chancery.search.SavedQueries.Saved;
import org.chancery.search.SearchError;
import org.chancery.testing.HouseTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Kept questions belong to who kept them. */
@HouseTest
class SavedQueriesTests {
    @Autowired
    SavedQueries saved;

    @Autowired
    People people;

    @Test
    void nobodyElseSeesOrForgetsThemAndANameIsKeptOnce() {
        Actor owner = actor("officer-osaka");
        Actor other = actor("officer-paris");
        String name = "q " + UUID.randomUUID();
        Saved first = as(owner, () -> saved.keep(name, "q=mot"));
        as(other, () -> {
            saved.forget(first.id());
            return true;
        });
        assertThat(as(other, saved::mine)).noneMatch(one -> one.name().equals(name));
        as(owner, () -> saved.keep("  " + name, "q=hai"));
        assertThat(as(owner, saved::mine).stream().filter(one -> one.name().equals(name)))
                .singleElement()
                .satisfies(one -> assertThat(one.query()).isEqualTo("q=hai"));
        refused(SearchError.NAME_INVALID, () -> as(owner, () -> saved.keep(" ", "q=x")));
        refused(SearchError.TOO_LONG, () -> as(owner, () -> saved.keep("x", "q".repeat(2001))));
        as(owner, () -> {
            saved.forget(first.id());
            return true;
        });
        assertThat(as(owner, saved::mine)).noneMatch(one -> one.name().equals(name));
    }

    private Actor actor(String sample) {
        return people.actor(people.sample(sample).orElseThrow().person(), "test");
    }
}
