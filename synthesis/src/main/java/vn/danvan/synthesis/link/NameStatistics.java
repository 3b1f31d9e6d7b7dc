package vn.danvan.synthesis.link;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import vn.danvan.language.FoldedTokens;
import vn.danvan.synthesis.draft.Clause;
import vn.danvan.synthesis.draft.Draft;

/**
 * What the words of a draft tell about its name when it has no title. It calls itself "Luật này"; the words of its name run
 * through its clauses and stand in the clause that says its scope; its opening headings may say the name ("Nhiệm vụ của Bộ luật
 * Tố tụng dân sự"); and where it names a law in passing, that is another one.
 */
final class NameStatistics {

    private static final int LONGEST = 6;
    private static final int SCOPE = 3;
    private static final int OPENING = 4;
    private static final double EVERYWHERE = 0.6;
    private static final double OFTEN = 0.2;
    private static final double IN_PASSING = 0.1;
    private static final double FEW = 0.02;
    private static final double RARE = 0.05;
    private static final Set<Long> PARTICLES = UnitReader.keys(DraftName.NO_NAME_WORDS);
    private static final long NUMBER = FoldedTokens.key("số");
    private static final long YEAR = FoldedTokens.key("năm");

    private final Map<Long, Integer> clausesWith = new HashMap<>();
    private final Map<Long, Integer> inPassing = new HashMap<>();
    private final Set<Long> headings = new HashSet<>();
    private final Set<Long> scope = new HashSet<>();
    private final Map<Integer, Integer> calls = new HashMap<>();
    private final int clauses;

    NameStatistics(Draft draft) {
        clauses = draft.size();
        FoldedTokens tokens = new FoldedTokens();
        for (int i = 0; i < clauses; i++) {
            Clause clause = draft.clause(i);
            tokens.read(clause.title() + "\n" + clause.text());
            runs(tokens, i);
            kinds(tokens, clause.title().length(), i);
        }
    }

    private void runs(FoldedTokens tokens, int clause) {
        Set<Long> seen = new HashSet<>();
        for (int i = 0; i < tokens.count(); i++) {
            long run = tokens.key(i);
            for (int n = 2; n <= LONGEST && goesOn(tokens, i + n - 1); n++) {
                run = FoldedTokens.join(run, tokens.key(i + n - 1));
                seen.add(run);
            }
        }
        seen.forEach(run -> clausesWith.merge(run, 1, Integer::sum));
        if (clause < SCOPE) {
            scope.addAll(seen);
        }
    }

    private void kinds(FoldedTokens tokens, int headingEnd, int clause) {
        for (int i = 0; i < tokens.count(); i++) {
            int called = DocumentKinds.calledThis(tokens, i);
            if (called != DocumentKinds.NONE) {
                calls.merge(called, 1, Integer::sum);
            }
            int kind = DocumentKinds.at(tokens, i);
            if (kind != DocumentKinds.NONE) {
                int from = i + DocumentKinds.words(kind);
                boolean heading =
                        from < tokens.count() && tokens.start(from) < headingEnd && clause < clauses / OPENING;
                name(tokens, kind, from, heading);
                i = from - 1;
            }
        }
    }

    private void name(FoldedTokens tokens, int kind, int from, boolean heading) {
        if (from >= tokens.count() || (!heading && isEarlier(tokens, from))) {
            return;
        }
        long run = FoldedTokens.join(kind, tokens.key(from));
        for (int n = 2; n <= LONGEST && goesOn(tokens, from + n - 1); n++) {
            run = FoldedTokens.join(run, tokens.key(from + n - 1));
            if (heading) {
                headings.add(run);
            } else {
                inPassing.merge(run, 1, Integer::sum);
            }
        }
    }

    /** "Luật Tố cáo số 03/2011/QH13": an earlier law, maybe of the same name, whose naming says nothing. */
    private static boolean isEarlier(FoldedTokens tokens, int from) {
        for (int i = from; i < Math.min(tokens.count(), from + LONGEST + 2) && (i == from || goesOn(tokens, i)); i++) {
            boolean year = tokens.key(i) == YEAR && i + 1 < tokens.count() && tokens.number(i + 1) > 0;
            if (tokens.key(i) == NUMBER || year) {
                return true;
            }
        }
        return false;
    }

    private static boolean goesOn(FoldedTokens tokens, int at) {
        int inside = FoldedTokens.SPACE | FoldedTokens.COMMA | FoldedTokens.DASH;
        return at < tokens.count() && (tokens.gap(at) & ~inside) == 0;
    }

    /** The kind of document it calls itself, or {@link DocumentKinds#NONE}. */
    int kind() {
        int best = DocumentKinds.NONE;
        for (int kind : calls.keySet().stream().sorted().toList()) {
            if (best == DocumentKinds.NONE || calls.getOrDefault(kind, 0) > calls.getOrDefault(best, 0)) {
                best = kind;
            }
        }
        return best;
    }

    /**
     * Whether the document of this kind whose name begins at a token may be the draft: the longest run of its words that is
     * frequent in the draft is in an opening heading behind the kind, or it stands in {@value #EVERYWHERE} of the clauses, or
     * in {@value #OFTEN} of them and in the scope, and is hardly named in passing.
     */
    boolean isName(FoldedTokens tokens, int kind, int from) {
        if (from >= tokens.count()) {
            return false;
        }
        long run = tokens.key(from);
        long named = FoldedTokens.join(kind, run);
        boolean ours = false;
        for (int n = 2; n <= LONGEST && goesOn(tokens, from + n - 1); n++) {
            run = FoldedTokens.join(run, tokens.key(from + n - 1));
            named = FoldedTokens.join(named, tokens.key(from + n - 1));
            int with = clausesWith.getOrDefault(run, 0);
            boolean frequent = with >= EVERYWHERE * clauses || (with >= OFTEN * clauses && scope.contains(run));
            boolean another = inPassing.getOrDefault(named, 0) > Math.max(FEW * clauses, IN_PASSING * with);
            boolean behindComma = (tokens.gap(from + n - 1) & FoldedTokens.COMMA) != 0;
            if (ours && (behindComma || PARTICLES.contains(tokens.key(from + n - 1)))) {
                return true;
            }
            if (ours && !frequent) {
                return with == 0 || with >= RARE * clauses || headings.contains(named);
            }
            ours = headings.contains(named) || (frequent && !another);
        }
        return ours;
    }
}
