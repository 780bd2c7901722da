package org.chancery.search.internal;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.chancery.search.Found;
import org.chancery.search.Found.Count;
import org.chancery.search.Found.Hit;
import org.chancery.search.Search;
import org.chancery.search.SearchFacet;
import org.chancery.search.SearchQuery;
import org.hibernate.search.engine.search.aggregation.AggregationKey;
import org.hibernate.search.engine.search.projection.dsl.ProjectionFinalStep;
import org.hibernate.search.engine.search.projection.dsl.SearchProjectionFactory;
import org.hibernate.search.engine.search.query.SearchResult;
import org.hibernate.search.engine.search.sort.dsl.SearchSortFactory;
import org.hibernate.search.engine.search.sort.dsl.SortFinalStep;
import org.hibernate.search.mapper.pojo.standalone.session.SearchSession;

/** One question in one session. */
record Asking(SearchSession session, Question question) {
    /** Seconds after which an answer is no longer waited for. */
    static final int PATIENCE = 5;

    private static final int MOST_VALUES = 30;
    private static final String WHOLE = "whole";
    private static final String PASSAGES = "passages";

    /** @param counted whether the facets are to be counted, which a list to take along does not need */
    Found ask(SearchQuery query, int offset, int limit, boolean counted) {
        String begin = String.valueOf(Marks.BEGIN);
        String end = String.valueOf(Marks.END);
        var step = session.search(Entry.class)
                .select(Asking::shown)
                .where(f -> question.predicate(f, query))
                .sort(f -> sorted(f, order(query)))
                .failAfter(PATIENCE, TimeUnit.SECONDS)
                .highlighter(WHOLE, f -> f.unified().tag(begin, end))
                .highlighter(
                        PASSAGES,
                        f -> f.fastVector().tag(begin, end).numberOfFragments(2).fragmentSize(160));
        Map<SearchFacet, AggregationKey<Map<String, Long>>> keys = new EnumMap<>(SearchFacet.class);
        if (counted) {
            for (SearchFacet facet : SearchFacet.values()) {
                AggregationKey<Map<String, Long>> key = AggregationKey.of(facet.name());
                keys.put(facet, key);
                step.aggregation(key, f -> f.terms()
                        .field(Question.field(facet), String.class)
                        .maxTermCount(MOST_VALUES));
            }
        }
        return found(step.fetch(offset, limit), keys, query.page());
    }

    private static ProjectionFinalStep<Hit> shown(SearchProjectionFactory<?, ?> f) {
        return f.composite()
                .from(
                        f.composite()
                                .from(f.field("card", String.class), f.field("title", String.class))
                                .asList(),
                        f.highlight("title").highlighter(WHOLE),
                        f.highlight("text").highlighter(PASSAGES))
                .as(Asking::hit);
    }

    private static SortFinalStep sorted(SearchSortFactory f, SearchQuery.Order order) {
        return switch (order) {
            case RELEVANCE -> f.score().then().field("day").desc();
            case NEWEST -> f.field("day").desc().then().score();
            case OLDEST -> f.field("day").asc().then().score();
        };
    }

    private static SearchQuery.Order order(SearchQuery query) {
        return query.text().isBlank() && query.order() == SearchQuery.Order.RELEVANCE
                ? SearchQuery.Order.NEWEST
                : query.order();
    }

    private static Hit hit(List<?> stored, List<String> marked, List<String> passages) {
        String card = String.valueOf(stored.getFirst());
        String title = String.valueOf(stored.getLast());
        return Card.read(card)
                .hit(
                        Marks.within(title, marked),
                        passages.stream().map(Marks::pieces).toList());
    }

    private static Found found(
            SearchResult<Hit> result, Map<SearchFacet, AggregationKey<Map<String, Long>>> keys, int page) {
        Map<SearchFacet, List<Count>> counts = new EnumMap<>(SearchFacet.class);
        keys.forEach((facet, key) -> counts.put(facet, counts(result.aggregation(key))));
        return new Found(result.hits(), result.total().hitCount(), counts, page, Search.PAGE);
    }

    private static List<Count> counts(Map<String, Long> values) {
        return values.entrySet().stream()
                .map(entry -> new Count(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingLong(Count::results).reversed().thenComparing(Count::value))
                .toList();
    }
}
