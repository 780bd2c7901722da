package org.chancery.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.chancery.testing.Acting.as;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.chancery.archive.DossierId;
import org.chancery.archive.Dossiers;
import org.chancery.casework.CaseCode;
import org.chancery.casework.CaseQueries;
import org.chancery.drafting.DraftId;
import org.chancery.drafting.DraftPlan;
import org.chancery.drafting.DraftText;
import org.chancery.drafting.Drafts;
import org.chancery.drafting.Recipient;
import org.chancery.drafting.Urgency;
import org.chancery.identity.IdentityError;
import org.chancery.identity.People;
import org.chancery.identity.Units;
import org.chancery.incoming.IncomingDocuments;
import org.chancery.incoming.IncomingId;
import org.chancery.platform.Actor;
import org.chancery.platform.Fault;
import org.chancery.records.DocumentId;
import org.chancery.records.Records;
import org.chancery.testing.HouseTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Nobody finds, or is told the number of, anything that its own module would not show them. */
@HouseTest
class SightTests {
    private static final List<String> PEOPLE = List.of(
            "officer-osaka",
            "signatory-osaka",
            "clerk-osaka",
            "officer-paris",
            "clerk-paris",
            "auditor",
            "administrator");

    @Autowired
    Search search;

    @Autowired
    List<SearchSource> sources;

    @Autowired
    People people;

    @Autowired
    Drafts drafts;

    @Autowired
    IncomingDocuments incoming;

    @Autowired
    Dossiers dossiers;

    @Autowired
    CaseQueries cases;

    @Autowired
    Records records;

    @Autowired
    Units units;

    @Test
    void whatIsDraftedIsFoundByThoseWhoMaySeeItAndByNobodyElse() {
        String word = "ngoại" + Long.toString(System.nanoTime(), 36);
        UUID draft = draft(word);
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> ids("officer-osaka", word)
                .contains(draft));
        assertThat(ids("clerk-osaka", word)).containsExactly(draft);
        for (String stranger : List.of("officer-paris", "clerk-paris", "administrator")) {
            Found found = as(actor(stranger), () -> search.find(query(word)));
            assertThat(found.total()).as(stranger).isZero();
            assertThat(found.counts().values()).as(stranger).allMatch(List::isEmpty);
            assertThat(as(actor(stranger), () -> search.suggest(word)))
                    .as(stranger)
                    .isEmpty();
        }
    }

    @Test
    void eachKindHoldsForEachPersonWhatItsModuleShowsThem() {
        draft("một văn bản");
        settle();
        for (String person : PEOPLE) {
            Actor actor = actor(person);
            Found all = as(actor, () -> search.find(query("")));
            Set<UUID> expected = new HashSet<>();
            for (SearchSource source : sources) {
                expected.addAll(shown(source, actor));
            }
            assertThat(new HashSet<>(as(actor, () -> search.all(query(""))).stream()
                            .map(Found.Hit::id)
                            .toList()))
                    .as(person)
                    .isEqualTo(expected);
            assertThat(all.total()).as(person).isEqualTo(expected.size());
            assertThat(all.counts().getOrDefault(SearchFacet.KIND, List.of()).stream()
                            .mapToLong(Found.Count::results)
                            .sum())
                    .as(person)
                    .isEqualTo(expected.size());
        }
    }

    @Test
    void anIndexThatIsMadeAnewHoldsTheSameAndAnswersMeanwhile() {
        settle();
        Actor officer = actor("officer-osaka");
        long before = as(officer, () -> search.find(query(""))).total();
        as(actor("administrator"), () -> {
            search.rebuild();
            return true;
        });
        assertThat(as(officer, () -> search.find(query(""))).total()).isEqualTo(before);
        settle();
        assertThat(as(officer, () -> search.find(query(""))).total()).isEqualTo(before);
        assertThatThrownBy(() -> as(officer, () -> {
                    search.rebuild();
                    return true;
                }))
                .isInstanceOfSatisfying(
                        Fault.class, fault -> assertThat(fault.code()).isEqualTo(IdentityError.FORBIDDEN));
    }

    /** The naive way: each thing is asked of its module, one by one. */
    private Set<UUID> shown(SearchSource source, Actor actor) {
        Set<UUID> shown = new HashSet<>();
        for (Searchable thing : source.load(everything(source))) {
            if (units.find(thing.unit()).isEmpty()) {
                continue; // other tests keep registers of agencies that never were, in which nobody has a role
            }
            try {
                boolean there = as(actor, () -> shows(thing));
                if (there) {
                    shown.add(thing.id());
                }
            } catch (Fault refused) {
                assertThat(refused.code().status().is4xxClientError()).isTrue();
            }
        }
        return shown;
    }

    private boolean shows(Searchable thing) {
        return switch (thing.kind()) {
            case OUTGOING -> drafts.find(new DraftId(thing.id())).isPresent();
            case INCOMING -> incoming.find(new IncomingId(thing.id())).isPresent();
            case FILE -> dossiers.find(new DossierId(thing.id())).isPresent();
            case RESULT -> records.find(new DocumentId(thing.id())).isPresent();
            case CASE -> cases.find(new CaseCode(thing.code()), Locale.of("vi")).isPresent();
        };
    }

    private static List<UUID> everything(SearchSource source) {
        List<UUID> all = new ArrayList<>();
        for (List<UUID> some = source.ids(null, 100); !some.isEmpty(); some = source.ids(some.getLast(), 100)) {
            all.addAll(some);
        }
        return all;
    }

    /** Waits until the index has taken all that happened. */
    private void settle() {
        Actor administrator = actor("administrator");
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> as(administrator, () -> search.waiting()) == 0);
    }

    private UUID draft(String words) {
        Actor officer = actor("officer-osaka");
        Actor leader = actor("signatory-osaka");
        DraftPlan plan = new DraftPlan(
                "G08.52",
                "CV",
                words,
                List.of(new Recipient(Recipient.Kind.OUTSIDE, "", "Bộ Công Thương", "vanthu@example.org")),
                Urgency.NORMAL,
                UUID.fromString(leader.id()),
                org.chancery.drafting.Authority.ofHead(),
                1,
                new DraftText.Written("Nội dung " + words));
        return as(officer, () -> drafts.begin(plan, UUID.randomUUID().toString()))
                .id()
                .value();
    }

    private List<UUID> ids(String person, String text) {
        return as(actor(person), () -> search.find(query(text))).hits().stream()
                .map(Found.Hit::id)
                .toList();
    }

    private Actor actor(String sample) {
        return people.actor(people.sample(sample).orElseThrow().person(), "test");
    }

    private static SearchQuery query(String text) {
        return new SearchQuery(text, Map.of(), null, null, SearchQuery.Order.RELEVANCE, 1);
    }
}
