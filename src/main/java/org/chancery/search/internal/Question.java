package org.chancery.search.internal;

import java.util.Set;
import java.util.UUID;
import org.chancery.search.SearchFacet;
import org.chancery.search.SearchQuery;
import org.hibernate.search.engine.search.common.BooleanOperator;
import org.hibernate.search.engine.search.predicate.dsl.BooleanPredicateClausesStep;
import org.hibernate.search.engine.search.predicate.dsl.PredicateFinalStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.hibernate.search.engine.search.predicate.dsl.SimpleQueryFlag;

/** A question as the index understands it. What the actor may not see is never among what it looks at. */
final class Question {
    private final Set<String> readers;
    private final Set<UUID> hidden;

    Question(Set<String> readers, Set<UUID> hidden) {
        this.readers = readers;
        this.hidden = hidden;
    }

    PredicateFinalStep predicate(SearchPredicateFactory f, SearchQuery query) {
        BooleanPredicateClausesStep<?, ?> all = seen(f);
        narrow(f, all, query);
        if (query.text().isBlank()) {
            all.must(f.matchAll());
        } else {
            words(f, all, Words.plain(query.text()).strip());
        }
        return all;
    }

    private BooleanPredicateClausesStep<?, ?> seen(SearchPredicateFactory f) {
        BooleanPredicateClausesStep<?, ?> all = f.bool();
        all.filter(f.terms().field("readers").matchingAny(readers));
        if (!hidden.isEmpty()) {
            all.mustNot(f.terms()
                    .field("subjects")
                    .matchingAny(hidden.stream().map(UUID::toString).toList()));
        }
        return all;
    }

    private static void narrow(SearchPredicateFactory f, BooleanPredicateClausesStep<?, ?> all, SearchQuery query) {
        query.chosen().forEach((facet, values) -> {
            if (!values.isEmpty()) {
                all.filter(f.terms().field(field(facet)).matchingAny(values));
            }
        });
        if (query.from() != null || query.to() != null) {
            Long from = query.from() == null ? null : query.from().toEpochDay();
            Long to = query.to() == null ? null : query.to().toEpochDay();
            all.filter(f.range().field("day").between(from, to));
        }
    }

    /** All words must be there; a code that is all of it, and words with the very diacritics, come first. */
    private static void words(SearchPredicateFactory f, BooleanPredicateClausesStep<?, ?> all, String words) {
        all.must(f.simpleQueryString()
                .field("code")
                .boost(4)
                .field("title")
                .boost(3)
                .field("parties")
                .boost(2)
                .field("text")
                .matching(words)
                .defaultOperator(BooleanOperator.AND)
                .flags(SimpleQueryFlag.PHRASE, SimpleQueryFlag.NOT, SimpleQueryFlag.WHITESPACE));
        String key = Words.squeezed(words);
        if (!key.isEmpty()) {
            all.should(f.match().field("codeKey").matching(key).boost(50));
        }
        if (Words.hasDiacritics(words)) {
            all.should(f.simpleQueryString()
                    .field("titleExact")
                    .boost(3)
                    .field("textExact")
                    .matching(words)
                    .defaultOperator(BooleanOperator.AND)
                    .flags(SimpleQueryFlag.PHRASE, SimpleQueryFlag.NOT, SimpleQueryFlag.WHITESPACE));
        }
    }

    /** Beginnings of the last word, whole words before it. */
    PredicateFinalStep beginning(SearchPredicateFactory f, String beginning) {
        BooleanPredicateClausesStep<?, ?> all = seen(f);
        String plain =
                Words.plain(beginning).replaceAll("[^\\p{L}\\p{N}\\s/-]", " ").strip();
        all.must(f.bool()
                .should(f.simpleQueryString()
                        .field("title")
                        .matching(plain + "*")
                        .defaultOperator(BooleanOperator.AND)
                        .flags(SimpleQueryFlag.PREFIX, SimpleQueryFlag.WHITESPACE))
                .should(f.wildcard().field("codeKey").matching(Words.squeezed(plain) + "*")));
        return all;
    }

    static String field(SearchFacet facet) {
        return switch (facet) {
            case KIND -> "kind";
            case UNIT -> "unit";
            case TYPE -> "type";
            case YEAR -> "year";
            case STATE -> "state";
        };
    }
}
