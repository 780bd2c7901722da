package org.chancery.search.internal;

import org.hibernate.search.backend.elasticsearch.analysis.ElasticsearchAnalysisConfigurationContext;
import org.hibernate.search.backend.elasticsearch.analysis.ElasticsearchAnalysisConfigurer;
import org.hibernate.search.backend.lucene.analysis.LuceneAnalysisConfigurationContext;
import org.hibernate.search.backend.lucene.analysis.LuceneAnalysisConfigurer;

/**
 * How words are compared, the same in both places where the index may lie. English endings are taken off by a dictionary (KStem), which
 * leaves Vietnamese syllables alone.
 */
final class Analysis {
    /** Small letters without marks, English words by their stems. */
    static final String FOLDED = "folded";

    /** Small letters with their marks. */
    static final String EXACT = "exact";

    private Analysis() {}

    static final class Lucene implements LuceneAnalysisConfigurer {
        @Override
        public void configure(LuceneAnalysisConfigurationContext context) {
            context.analyzer(FOLDED)
                    .custom()
                    .tokenizer("standard")
                    .tokenFilter("lowercase")
                    .tokenFilter("asciiFolding")
                    .tokenFilter("kStem");
            context.analyzer(EXACT).custom().tokenizer("standard").tokenFilter("lowercase");
        }
    }

    static final class Elastic implements ElasticsearchAnalysisConfigurer {
        @Override
        public void configure(ElasticsearchAnalysisConfigurationContext context) {
            context.analyzer(FOLDED).custom().tokenizer("standard").tokenFilters("lowercase", "asciifolding", "kstem");
            context.analyzer(EXACT).custom().tokenizer("standard").tokenFilters("lowercase");
        }
    }
}
