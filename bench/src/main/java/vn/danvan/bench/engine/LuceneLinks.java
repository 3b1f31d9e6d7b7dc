package vn.danvan.bench.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.shingle.ShingleFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import vn.danvan.synthesis.draft.Clause;
import vn.danvan.synthesis.draft.Draft;

/**
 * The peer for linking: BM25 of Lucene (k1 1.2, b 0.75) on syllables and pairs of them in lower case, every one of the opinion
 * optional and weighted by how often it occurs. A clause is found by its heading and text. Several threads may ask.
 */
final class LuceneLinks {

    private static final String TEXT = "text";
    private static final int MOST_TERMS = 1 << 20;

    private final Analyzer analyzer = new Syllables();
    private final IndexSearcher searcher;
    private final List<String> anchors = new ArrayList<>();

    LuceneLinks(Draft draft) throws IOException {
        IndexSearcher.setMaxClauseCount(MOST_TERMS);
        ByteBuffersDirectory directory = new ByteBuffersDirectory();
        try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
            for (Clause clause : draft.clauses()) {
                Document document = new Document();
                document.add(new TextField(TEXT, clause.heading() + " " + clause.text(), Field.Store.NO));
                writer.addDocument(document);
                anchors.add(clause.anchor());
            }
            writer.forceMerge(1);
        }
        searcher = new IndexSearcher(DirectoryReader.open(directory));
        searcher.setQueryCache(null);
    }

    /** Syllables in lower case and pairs of them. */
    private static final class Syllables extends Analyzer {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            Tokenizer source = new StandardTokenizer();
            TokenStream pairs = new ShingleFilter(new LowerCaseFilter(source), 2, 2);
            return new TokenStreamComponents(source, pairs);
        }
    }

    /** The anchors of the nearest clauses, best first. */
    List<String> links(String text, int max) {
        try {
            List<String> found = new ArrayList<>(max);
            for (ScoreDoc hit : searcher.search(query(text), max).scoreDocs) {
                found.add(anchors.get(hit.doc));
            }
            return found;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private BooleanQuery query(String text) throws IOException {
        Map<String, Integer> counts = new LinkedHashMap<>();
        try (TokenStream stream = analyzer.tokenStream(TEXT, text)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                counts.merge(term.toString(), 1, Integer::sum);
            }
            stream.end();
        }
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        counts.forEach((term, count) ->
                query.add(new BoostQuery(new TermQuery(new Term(TEXT, term)), count), BooleanClause.Occur.SHOULD));
        return query.build();
    }
}
