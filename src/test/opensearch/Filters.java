import java.util.Map;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.core.LowerCaseFilter;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.opensearch.common.settings.Settings;
import org.opensearch.index.IndexSettings;
import org.opensearch.index.analysis.AbstractTokenFilterFactory;
import org.opensearch.index.analysis.NormalizingTokenFilterFactory;
import org.opensearch.index.analysis.TokenFilterFactory;
import org.opensearch.indices.analysis.AnalysisModule.AnalysisProvider;
import org.opensearch.plugins.AnalysisPlugin;
import org.opensearch.plugins.Plugin;

/**
 * The small OpenSearch that tests start comes without its module {@code analysis-common}; this names the three filters of it that our
 * analyzers use, out of the same Lucene classes.
 */
public final class Filters extends Plugin implements AnalysisPlugin {
    @Override
    public Map<String, AnalysisProvider<TokenFilterFactory>> getTokenFilters() {
        return Map.of(
                "lowercase", normalizing(LowerCaseFilter::new),
                "asciifolding", normalizing(ASCIIFoldingFilter::new),
                "kstem", (index, environment, name, settings) -> new Filter(index, name, settings, KStemFilter::new));
    }

    /** Those that count for beginnings of words, too. */
    private static AnalysisProvider<TokenFilterFactory> normalizing(UnaryOperator<TokenStream> made) {
        return (index, environment, name, settings) -> new Normalizing(index, name, settings, made);
    }

    private static class Filter extends AbstractTokenFilterFactory {
        private final UnaryOperator<TokenStream> made;

        Filter(IndexSettings index, String name, Settings settings, UnaryOperator<TokenStream> made) {
            super(index, name, settings);
            this.made = made;
        }

        @Override
        public TokenStream create(TokenStream tokens) {
            return made.apply(tokens);
        }
    }

    private static final class Normalizing extends Filter implements NormalizingTokenFilterFactory {
        Normalizing(IndexSettings index, String name, Settings settings, UnaryOperator<TokenStream> made) {
            super(index, name, settings, made);
        }
    }
}
