package vn.danvan.synthesis.link;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.danvan.language.FoldedTokens;
import vn.danvan.synthesis.draft.Draft;
import vn.danvan.synthesis.draft.Level;

/**
 * Ties opinions to the clauses of one draft: the clause their row states, the clauses their text cites, and those whose words
 * are alike. Immutable; several threads may ask.
 */
public final class ClauseLinker {

    /** Ties less likely than this stay with the article. */
    private static final double DEEP = 0.1;

    private static final Link.Evidence NOTHING = new Link.Evidence(0, 0, 0);

    private final Draft draft;
    private final CitationReader reader;
    private final DraftName name;
    private final ClauseNames names;
    private final List<IndexedUnit> units;
    private final int[] unitOf;
    private final LexicalIndex index;
    private final Descent descent;
    private final ThreadLocal<Query> queries;

    /** Prepares a draft: indexes its words and learns its name. */
    public ClauseLinker(Draft draft) {
        this(draft, Ranking.DEFAULT);
    }

    ClauseLinker(Draft draft, Ranking ranking) {
        this.draft = draft;
        this.name = new DraftName(draft);
        this.reader = new CitationReader(name);
        this.names = new ClauseNames(draft);
        this.units = IndexedUnit.of(draft);
        this.unitOf = unitOf(draft, units);
        this.index = new LexicalIndex(units, ranking);
        this.descent = new Descent(draft, units, index);
        this.queries = ThreadLocal.withInitial(() -> new Query(index, ranking));
    }

    private static int[] unitOf(Draft draft, List<IndexedUnit> units) {
        int[] own = new int[draft.size()];
        Arrays.fill(own, -1);
        for (int i = 0; i < units.size(); i++) {
            own[units.get(i).place()] = i;
        }
        int[] found = own.clone();
        for (int i = 0; i < found.length; i++) {
            for (int at = i; at != Draft.NONE && found[i] < 0; at = draft.parent(at)) {
                found[i] = own[at];
            }
        }
        return found;
    }

    /** The draft. */
    public Draft draft() {
        return draft;
    }

    /** The clauses of this draft that the text names, in the order of the text; one named twice comes twice. */
    public List<Citation> citations(String text) {
        return citations(text, queries.get().read(text));
    }

    private List<Citation> citations(String text, FoldedTokens tokens) {
        List<CitedPath> paths = reader.read(text, tokens);
        if (paths.isEmpty()) {
            return List.of();
        }
        List<Citation> found = new ArrayList<>();
        int article = Draft.NONE;
        for (CitedPath path : paths) {
            boolean other = path.document() == CitedPath.Document.OTHER;
            boolean withArticle = path.numbers().containsKey(Level.ARTICLE);
            if (other) {
                article = Draft.NONE;
                continue;
            }
            List<Integer> places = names.places(path, article);
            for (int place : places) {
                found.add(new Citation(place, path.document() == CitedPath.Document.DRAFT, path.start(), path.end()));
            }
            if (withArticle && !places.isEmpty()) {
                article = articleOf(places.getFirst());
            }
        }
        return found;
    }

    private int articleOf(int place) {
        int at = place;
        while (at != Draft.NONE && draft.clause(at).level() != Level.ARTICLE) {
            at = draft.parent(at);
        }
        return at;
    }

    /**
     * The clauses the opinion is about, best first; equal ones in the order of the draft. Empty where none is justified.
     *
     * @param text what it says
     * @param statedClause the clause its row names, as an anchor or in words, or null
     * @param max how many at most, from 1
     */
    public List<Link> links(String text, @Nullable String statedClause, int max) {
        Query query = queries.get();
        Found found = new Found(draft, unitOf);
        for (int place : statedClause == null ? List.<Integer>of() : stated(statedClause)) {
            found.add(place, Calibration.STATED, How.STATED, NOTHING);
        }
        FoldedTokens tokens = query.read(text);
        List<Citation> citations = citations(text, tokens);
        boolean foreign = !citations.isEmpty() && name.speaksForAnother(tokens);
        float[] scores = query.score();
        Top top = Top.of(scores, max + citations.size());
        double best = top.size() == 0 ? 0 : top.score(0);
        Calibration calibration = new Calibration(best, query.possible(), tokens.count());
        for (Citation citation : citations) {
            int unit = unitOf[citation.place()];
            double lexical = unit < 0 ? 0 : scores[unit];
            double score = calibration.cited(citation.named(), foreign, lexical);
            found.add(citation.place(), score, How.CITED, new Link.Evidence(citation.start(), citation.end(), lexical));
        }
        if (query.sharesRun()) {
            addLexical(top, calibration, query, found, foreign);
        }
        return found.best(max);
    }

    private void addLexical(Top top, Calibration calibration, Query query, Found found, boolean foreign) {
        boolean othersNamed = !found.isEmpty();
        double least = othersNamed && !foreign ? Calibration.LEAST_BESIDE : Calibration.LEAST;
        for (int rank = 0; rank < top.size(); rank++) {
            double score = calibration.lexical(top.score(rank), othersNamed);
            if (score < least) {
                return;
            }
            if (!found.covers(top.unit(rank))) {
                int article = units.get(top.unit(rank)).place();
                int place = score < DEEP ? article : query.deepest(article, descent);
                found.add(place, score, How.LEXICAL, new Link.Evidence(0, 0, top.score(rank)));
            }
        }
    }

    /**
     * Why the words of a text are near to a clause: what each run of syllables adds to the ranking in the evidence of its
     * link, the most first; empty for a clause that is not ranked.
     */
    public List<Reason> explain(String text, String anchor) {
        int place = draft.place(anchor);
        if (place == Draft.NONE || unitOf[place] < 0) {
            return List.of();
        }
        Query query = queries.get();
        query.read(text);
        query.score();
        return query.reasons(unitOf[place]);
    }

    private List<Integer> stated(String clause) {
        int place = draft.place(clause.strip());
        if (place != Draft.NONE) {
            return List.of(place);
        }
        return citations(clause).stream().map(Citation::place).distinct().toList();
    }
}
