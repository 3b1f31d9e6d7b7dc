package vn.danvan.synthesis.item;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.danvan.language.FoldedTokens;
import vn.danvan.synthesis.link.Citation;
import vn.danvan.synthesis.link.ClauseLinker;

/**
 * Splits an opinion that makes several demands: one that enumerates them, or one that asks for different things of different
 * clauses. An opinion with one demand is one item, the whole text. Items lie side by side in the order of the text; a greeting
 * belongs to the first, a signature to the last. Several threads may ask.
 */
public final class ItemSplitter {

    private final @Nullable ClauseLinker linker;
    private final ThreadLocal<FoldedTokens> tokens = ThreadLocal.withInitial(FoldedTokens::new);

    /** For opinions on a draft, or, with null, without one. */
    public ItemSplitter(@Nullable ClauseLinker linker) {
        this.linker = linker;
    }

    /** What ties its items to clauses, or null. */
    public @Nullable ClauseLinker linker() {
        return linker;
    }

    /**
     * The items of a text, at least one; an empty text gives one from 0 to 0.
     *
     * @param statedClause the clause its row names, as an anchor or in words, or null
     */
    public List<Item> split(String text, @Nullable String statedClause) {
        boolean several = mayBeSeveral(text);
        List<Citation> citations = linker == null || !several ? List.of() : linker.citations(text);
        Cuts cuts = several ? cuts(text, citations) : Cuts.WHOLE;
        List<Integer> starts = cuts.starts();
        MainClauses clauses =
                linker == null ? null : new MainClauses(linker, text, citations, statedClause, cuts.introduction());
        List<Item> items = new ArrayList<>(starts.size());
        int codePoints = 0;
        int counted = 0;
        for (int i = 0; i < starts.size(); i++) {
            boolean only = starts.size() == 1;
            int end = only
                    ? text.length()
                    : trimmed(text, starts.get(i), i + 1 < starts.size() ? starts.get(i + 1) : text.length());
            int start = codePoints + text.codePointCount(counted, starts.get(i));
            codePoints = start + text.codePointCount(starts.get(i), end);
            counted = end;
            String clause = clauses == null ? null : clauses.of(starts.get(i), end, only);
            items.add(new Item(start, codePoints, clause));
        }
        return items;
    }

    private static int trimmed(String text, int start, int end) {
        int at = end;
        while (at > start && Character.isWhitespace(text.charAt(at - 1))) {
            at--;
        }
        return at;
    }

    /**
     * A sieve for the many texts with one demand: without a digit, a line break, a bracket and the word "hai" nothing is
     * enumerated and no second clause named.
     */
    static boolean mayBeSeveral(String text) {
        int size = text.length();
        for (int i = 0; i < size; i++) {
            char c = text.charAt(i);
            if (c <= '9' && (c >= '0' || c == '\n' || c == '\r' || c == ')')) {
                return true;
            }
            if ((c == 'h' || c == 'H')
                    && i + 2 < size
                    && (text.charAt(i + 1) | 0x20) == 'a'
                    && (text.charAt(i + 2) | 0x20) == 'i') {
                return true;
            }
        }
        return false;
    }

    private Cuts cuts(String text, List<Citation> citations) {
        FoldedTokens read = tokens.get();
        if (read.read(text) == 0) {
            return Cuts.WHOLE;
        }
        Cuts listed = new Enumeration(text, read).cuts(citations);
        return listed.starts().size() > 1 || linker == null
                ? listed
                : new ClauseChanges(text, read, linker.draft()).cuts(citations);
    }
}
