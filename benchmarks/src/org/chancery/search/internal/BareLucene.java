package org.chancery.search.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.custom.CustomAnalyzer;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.queryparser.simple.SimpleQueryParser;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MultiCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.store.MMapDirectory;
import org.apache.lucene.util.BytesRef;

/** The same questions to the same files, written against Lucene by hand: query, twenty stored cards, and counts of five facets. */
final class BareLucene implements AutoCloseable {
    private static final String[] FACETS = {"kind", "unit", "type", "state", "year"};
    private final DirectoryReader reader;
    private final IndexSearcher searcher;
    private final Analyzer folded;
    private final Analyzer exact;

    BareLucene(Path folder) throws IOException {
        reader = DirectoryReader.open(new MMapDirectory(folder));
        searcher = new IndexSearcher(reader);
        folded = CustomAnalyzer.builder()
                .withTokenizer("standard")
                .addTokenFilter("lowercase")
                .addTokenFilter("asciiFolding")
                .addTokenFilter("kStem")
                .build();
        exact = CustomAnalyzer.builder()
                .withTokenizer("standard")
                .addTokenFilter("lowercase")
                .build();
    }

    /** @return how many documents match */
    long ask(String words, Set<String> readers) throws IOException {
        var best = new TopScoreDocCollectorManager(20, Integer.MAX_VALUE).newCollector();
        Counts counts = new Counts();
        searcher.search(query(words, readers), MultiCollector.wrap(best, counts));
        var top = best.topDocs();
        List<String> cards = new ArrayList<>();
        var stored = searcher.storedFields();
        for (ScoreDoc hit : top.scoreDocs) {
            cards.add(stored.document(hit.doc, Set.of("card", "title")).get("card"));
        }
        if (cards.size() > 20 || counts.values.isEmpty() && top.totalHits.value > 0) {
            throw new IllegalStateException("nothing was counted");
        }
        return top.totalHits.value;
    }

    private Query query(String words, Set<String> readers) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        all.add(
                new TermInSetQuery(
                        "readers", readers.stream().map(BytesRef::new).toList()),
                Occur.FILTER);
        if (words.isBlank()) {
            return all.add(new MatchAllDocsQuery(), Occur.MUST).build();
        }
        String plain = Words.plain(words);
        all.add(parsed(folded, Map.of("code", 4f, "title", 3f, "parties", 2f, "text", 1f), plain), Occur.MUST);
        all.add(new BoostQuery(new TermQuery(new Term("codeKey", Words.squeezed(plain))), 50), Occur.SHOULD);
        if (Words.hasDiacritics(plain)) {
            all.add(parsed(exact, Map.of("titleExact", 3f, "textExact", 1f), plain), Occur.SHOULD);
        }
        return all.build();
    }

    private static Query parsed(Analyzer analyzer, Map<String, Float> fields, String words) {
        int flags = SimpleQueryParser.PHRASE_OPERATOR
                | SimpleQueryParser.NOT_OPERATOR
                | SimpleQueryParser.WHITESPACE_OPERATOR;
        SimpleQueryParser parser = new SimpleQueryParser(analyzer, fields, flags);
        parser.setDefaultOperator(Occur.MUST);
        return parser.parse(words);
    }

    /** How many documents have each value of each facet. */
    private static final class Counts extends SimpleCollector {
        private final Map<String, Long> values = new HashMap<>();
        private final SortedSetDocValues[] words = new SortedSetDocValues[FACETS.length];
        private final long[][] numbers = new long[FACETS.length][];

        @Override
        protected void doSetNextReader(LeafReaderContext context) throws IOException {
            finish();
            for (int i = 0; i < FACETS.length; i++) {
                words[i] = DocValues.getSortedSet(context.reader(), FACETS[i]);
                numbers[i] = new long[(int) words[i].getValueCount()];
            }
        }

        @Override
        public void collect(int doc) throws IOException {
            for (int i = 0; i < FACETS.length; i++) {
                if (words[i].advanceExact(doc)) {
                    numbers[i][(int) words[i].nextOrd()]++;
                }
            }
        }

        @Override
        public void finish() throws IOException {
            for (int i = 0; i < FACETS.length && words[i] != null; i++) {
                for (int ord = 0; ord < numbers[i].length; ord++) {
                    if (numbers[i][ord] > 0) {
                        values.merge(FACETS[i] + words[i].lookupOrd(ord).utf8ToString(), numbers[i][ord], Long::sum);
                    }
                }
                words[i] = null;
            }
        }

        @Override
        public ScoreMode scoreMode() {
            return ScoreMode.COMPLETE_NO_SCORES;
        }
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
