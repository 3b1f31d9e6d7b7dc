package vn.danvan.synthesis.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.danvan.language.FoldedTokens;
import vn.danvan.synthesis.draft.Level;

/**
 * Finds the clauses that a text names: groups ("khoản 2, 3"), joined to chains ("khoản 2, 3 Điều 7 và Điều 9"), in which
 * every group is given to the wider group it belongs to: the next one when nothing stands between, else the one before.
 */
final class CitationReader {

    private static final Set<Long> OF = UnitReader.keys("của tại thuộc trong ở các những nêu nói");
    private static final Set<Long> AND = UnitReader.keys("và hoặc hay cùng với cả");
    private static final Set<Long> TO = UnitReader.keys("đến tới");
    private static final int LONGEST_JOINT = 3;
    private static final int LONGEST_CHAIN = 200;
    private static final int JOINING = FoldedTokens.SPACE
            | FoldedTokens.COMMA
            | FoldedTokens.DASH
            | FoldedTokens.OTHER
            | FoldedTokens.CLOSED
            | FoldedTokens.QUOTE
            | FoldedTokens.SLASH;

    private final DraftName name;

    CitationReader(DraftName name) {
        this.name = name;
    }

    /** The clauses named, in the order of the text. */
    List<CitedPath> read(String text, FoldedTokens tokens) {
        List<CitedPath> found = new ArrayList<>();
        int at = 0;
        while (at < tokens.count()) {
            UnitGroup first = UnitWords.mayBe(tokens.key(at)) ? group(text, tokens, at) : null;
            if (first == null) {
                at++;
            } else {
                List<UnitGroup> chain = chain(text, tokens, first);
                at = chain.getLast().end;
                emit(chain, text, tokens, found);
            }
        }
        return found;
    }

    private static @Nullable UnitGroup group(String text, FoldedTokens tokens, int at) {
        Level level = UnitWords.level(text, tokens, at);
        return level == null ? null : UnitReader.read(text, tokens, at, level);
    }

    private static List<UnitGroup> chain(String text, FoldedTokens tokens, UnitGroup first) {
        List<UnitGroup> chain = new ArrayList<>(List.of(first));
        UnitGroup last = first;
        while (true) {
            int next = nextUnit(tokens, last.end);
            UnitGroup group = next < 0 ? null : group(text, tokens, next);
            if (group == null || chain.size() == LONGEST_CHAIN) {
                return chain;
            }
            last.next = joint(tokens, last.end, next);
            if (last.level == group.level && last.numbers.size() < LONGEST_CHAIN) {
                merge(last, group);
            } else {
                chain.add(group);
                last = group;
            }
        }
    }

    private static void merge(UnitGroup last, UnitGroup group) {
        if (last.next == Joint.TO) {
            UnitReader.range(last, group.numbers.getFirst());
            group.numbers.removeFirst();
        }
        last.numbers.addAll(group.numbers);
        last.end = group.end;
        last.next = Joint.NONE;
    }

    /** The next token that names a level when only joining words stand before it, or -1. */
    private static int nextUnit(FoldedTokens tokens, int from) {
        for (int at = from; at < Math.min(tokens.count(), from + LONGEST_JOINT + 1); at++) {
            int gap = tokens.gap(at);
            boolean abbreviated = (gap & FoldedTokens.POINT) != 0
                    && at == from
                    && UnitWords.mayBe(tokens.key(at))
                    && tokens.end(at) - tokens.start(at) == 1;
            if ((gap & ~JOINING) != 0 && !abbreviated) {
                return -1;
            }
            long key = tokens.key(at);
            if (UnitWords.mayBe(key)) {
                return at;
            }
            if (!OF.contains(key) && !AND.contains(key) && !TO.contains(key)) {
                return -1;
            }
        }
        return -1;
    }

    private static Joint joint(FoldedTokens tokens, int from, int next) {
        Joint joint = Joint.TIGHT;
        for (int at = from; at <= next; at++) {
            if ((tokens.gap(at) & (FoldedTokens.COMMA | FoldedTokens.OTHER | FoldedTokens.CLOSED)) != 0) {
                joint = Joint.LOOSE;
            }
            if ((at < next && TO.contains(tokens.key(at))) || (tokens.gap(at) & FoldedTokens.DASH) != 0) {
                return Joint.TO;
            }
            if (at < next && AND.contains(tokens.key(at))) {
                return Joint.AND;
            }
        }
        return joint;
    }

    private void emit(List<UnitGroup> chain, String text, FoldedTokens tokens, List<CitedPath> found) {
        for (int i = 0; i < chain.size(); i++) {
            findWider(chain, i);
        }
        int first = chain.getFirst().firstToken;
        int end = chain.getLast().end;
        CitedPath.Document document = name.of(text, tokens, first, end);
        for (UnitGroup group : chain) {
            for (int i = 0; i < group.numbers.size(); i++) {
                if (!group.isNarrowed(i)) {
                    found.add(CitedPath.of(group, i, document, tokens.start(first), tokens.end(end - 1)));
                }
            }
        }
    }

    private static void findWider(List<UnitGroup> chain, int at) {
        UnitGroup group = chain.get(at);
        int ahead = at + 1;
        while (ahead < chain.size() && chain.get(ahead).level.compareTo(group.level) >= 0) {
            ahead++;
        }
        int behind = at - 1;
        while (behind >= 0 && chain.get(behind).level.compareTo(group.level) >= 0) {
            behind--;
        }
        Joint forward = ahead < chain.size() ? chain.get(ahead - 1).next : Joint.NONE;
        Joint backward = behind >= 0 ? chain.get(behind).next : Joint.NONE;
        boolean inArticle = group.level.compareTo(Level.ARTICLE) > 0;
        if (forward == Joint.TIGHT) {
            group.belongTo(chain.get(ahead), 0);
        } else if (backward == Joint.TIGHT || backward == Joint.LOOSE) {
            belongToLast(group, chain.get(behind));
        } else if (forward == Joint.LOOSE) {
            group.belongTo(chain.get(ahead), 0);
        } else if (backward != Joint.NONE && inArticle) {
            belongToLast(group, chain.get(behind));
        } else if (forward != Joint.NONE && inArticle) {
            group.belongTo(chain.get(ahead), 0);
        }
    }

    private static void belongToLast(UnitGroup group, UnitGroup wider) {
        group.belongTo(wider, wider.numbers.size() - 1);
    }
}
