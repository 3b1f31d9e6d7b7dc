package vn.danvan.synthesis.link;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.danvan.language.FoldedTokens;
import vn.danvan.synthesis.draft.Clause;
import vn.danvan.synthesis.draft.Draft;

/**
 * Tells whether a citation is of this draft: "Điều 5 dự thảo", "Điều 5 Luật này", "Điều 5 Luật Đất đai" of a draft with that
 * name, but not "Điều 5 Nghị định 12/2015/NĐ-CP" and "Điều 4 Bộ luật Hình sự" of another.
 *
 * <p>A draft without a title (JSON) does not say its name, but it shows it: it calls itself "Luật này", and the words of the
 * name run through its clauses, while another law of the same subject is named in it. A named document of the same kind is
 * taken for this draft when a run of two to {@value #LONGEST_NAME} words of its name stands in at least a quarter of the clauses
 * and the draft itself hardly ever names it.
 */
final class DraftName {

    private static final String[][] KINDS = {
        {"bộ", "luật"}, {"luật"}, {"pháp", "lệnh"}, {"nghị", "định"}, {"nghị", "quyết"}, {"quyết", "định"},
        {"thông", "tư"}, {"hiến", "pháp"}, {"quy", "chế"}, {"điều", "lệ"}, {"chỉ", "thị"}, {"công", "ước"},
        {"hiệp", "định"}, {"văn", "bản"}, {"nđ"}, {"tt"}, {"qđ"}, {"nq"}, {"blhs"}, {"blds"}, {"bltths"}, {"bltds"}, {"bllđ"}
    };
    private static final int NO_KIND = -1;
    private static final int SHORT_KINDS = 14;
    private static final int LONGEST_NAME = 6;
    private static final double SHARE = 0.25;
    private static final double NAMED = 0.02;
    private static final long[][] KIND_KEYS = kindKeys();
    private static final long THIS = FoldedTokens.key("này");
    private static final long NUMBER = FoldedTokens.key("số");
    private static final long YEAR = FoldedTokens.key("năm");
    private static final long DU = FoldedTokens.key("dự");
    private static final long THAO = FoldedTokens.key("thảo");
    private static final Set<Long> OF = UnitReader.keys("của tại trong theo thuộc ở bản toàn văn quy định");
    private static final Set<Long> NO_NAME = UnitReader.keys(
            "cần quy nên là chưa không phải để thì về có được đã mới do vì cho như theo tại khi bị còn và sửa đổi mà hay này");
    private static final int LONGEST_JOINT = 3;

    private final int kind;
    private final long[] title;
    private final Map<Long, Integer> clausesWith = new HashMap<>();
    private final Map<Long, Integer> namedInside = new HashMap<>();
    private final int clauses;

    DraftName(Draft draft) {
        FoldedTokens tokens = new FoldedTokens();
        int titleKind = NO_KIND;
        long[] words = {};
        tokens.read(draft.title());
        for (int i = 0; i < tokens.count() && titleKind == NO_KIND; i++) {
            titleKind = kindAt(tokens, i);
            if (titleKind != NO_KIND) {
                words = titleWords(draft.title(), tokens, i + KIND_KEYS[titleKind].length);
            }
        }
        int[] calls = new int[KIND_KEYS.length];
        List<Long> seen = new ArrayList<>();
        for (Clause clause : draft.clauses()) {
            tokens.read(clause.heading() + "\n" + clause.text());
            count(tokens, calls, seen);
        }
        clauses = draft.size();
        title = words;
        kind = titleKind != NO_KIND ? titleKind : most(calls);
    }

    private static long[][] kindKeys() {
        long[][] keys = new long[KINDS.length][];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = new long[KINDS[i].length];
            for (int w = 0; w < keys[i].length; w++) {
                keys[i][w] = FoldedTokens.key(KINDS[i][w]);
            }
        }
        return keys;
    }

    private static long[] titleWords(String title, FoldedTokens tokens, int from) {
        int at = from;
        while (at < tokens.count() && (tokens.key(at) == NUMBER || tokens.number(at) >= 0 || (tokens.gap(at) & FoldedTokens.SLASH) != 0 || tokens.gap(at) == 0)) {
            at++;
        }
        int end = at;
        while (end < tokens.count() && (end == at || (tokens.gap(end) & ~FoldedTokens.SPACE & ~FoldedTokens.DASH & ~FoldedTokens.COMMA & ~FoldedTokens.BREAK) == 0)) {
            end++;
        }
        long[] words = new long[end - at];
        for (int i = at; i < end; i++) {
            words[i - at] = tokens.key(i);
        }
        return title.isEmpty() ? new long[0] : words;
    }

    private static int most(int[] calls) {
        int best = NO_KIND;
        for (int i = 0; i < calls.length; i++) {
            if (calls[i] > 0 && (best == NO_KIND || calls[i] > calls[best])) {
                best = i;
            }
        }
        return best;
    }

    private void count(FoldedTokens tokens, int[] calls, List<Long> seen) {
        seen.clear();
        for (int i = 0; i < tokens.count(); i++) {
            long run = tokens.key(i);
            for (int n = 2; n <= LONGEST_NAME && i + n <= tokens.count(); n++) {
                run = extended(run, tokens.key(i + n - 1));
                seen.add(run);
            }
            int found = kindAt(tokens, i);
            if (found != NO_KIND) {
                int behind = i + KIND_KEYS[found].length;
                if (behind < tokens.count() && tokens.key(behind) == THIS) {
                    calls[found]++;
                } else if (behind + 2 < tokens.count() && !isEarlier(tokens, behind)) {
                    namedInside.merge(nameKey(found, tokens, behind), 1, Integer::sum);
                }
                i = behind - 1;
            }
        }
        seen.stream().distinct().forEach(key -> clausesWith.merge(key, 1, Integer::sum));
    }

    /** "Luật Tố cáo số 03/2011/QH13": an earlier law of the same name, whose naming says nothing. */
    private static boolean isEarlier(FoldedTokens tokens, int from) {
        for (int i = from; i < Math.min(tokens.count(), from + LONGEST_NAME + 2); i++) {
            if (tokens.key(i) == NUMBER || tokens.key(i) == YEAR && i + 1 < tokens.count() && tokens.number(i + 1) > 0) {
                return true;
            }
            if ((tokens.gap(i) & ~FoldedTokens.SPACE) != 0) {
                return false;
            }
        }
        return false;
    }

    private static long extended(long run, long word) {
        return FoldedTokens.join(run, word);
    }

    private static long nameKey(int kind, FoldedTokens tokens, int from) {
        return extended(extended(kind, tokens.key(from)), tokens.key(from + 1));
    }

    /** The kind of document named by the tokens from here, or {@link #NO_KIND}. */
    private static int kindAt(FoldedTokens tokens, int at) {
        for (int i = 0; i < KIND_KEYS.length; i++) {
            long[] words = KIND_KEYS[i];
            boolean same = at + words.length <= tokens.count() && tokens.key(at) == words[0];
            if (same && (words.length == 1 || tokens.key(at + 1) == words[1])) {
                return i;
            }
        }
        return NO_KIND;
    }

    /** Of which document the citation is that stands from token {@code first} to below {@code end}. */
    CitedPath.Document of(String text, FoldedTokens tokens, int first, int end) {
        for (int at = end; at < Math.min(tokens.count(), end + LONGEST_JOINT + 1); at++) {
            if ((tokens.gap(at) & ~(FoldedTokens.SPACE | FoldedTokens.OTHER | FoldedTokens.COMMA | FoldedTokens.QUOTE)) != 0) {
                break;
            }
            if (isDraftWord(tokens, at)) {
                return CitedPath.Document.DRAFT;
            }
            int named = kindAt(tokens, at);
            if (named != NO_KIND && (at == end || (tokens.gap(end) & FoldedTokens.COMMA) == 0)) {
                return document(text, tokens, named, at + KIND_KEYS[named].length);
            }
            if (!OF.contains(tokens.key(at))) {
                break;
            }
        }
        return before(text, tokens, first);
    }

    private static boolean isDraftWord(FoldedTokens tokens, int at) {
        return tokens.key(at) == DU && at + 1 < tokens.count() && tokens.key(at + 1) == THAO;
    }

    /** "Nghị định 12/2015/NĐ-CP, Điều 5": the document right before, with its name and number in between. */
    private CitedPath.Document before(String text, FoldedTokens tokens, int first) {
        for (int at = first - 1; at >= Math.max(0, first - 2 * LONGEST_NAME); at--) {
            if ((tokens.gap(at + 1) & (FoldedTokens.SEMICOLON | FoldedTokens.BREAK | FoldedTokens.SIGN)) != 0
                    || (tokens.gap(at + 1) & FoldedTokens.POINT) != 0 && tokens.number(at) < 0) {
                return CitedPath.Document.UNNAMED;
            }
            int named = kindAt(tokens, at);
            boolean second = at > 0 && kindAt(tokens, at - 1) != NO_KIND && KIND_KEYS[kindAt(tokens, at - 1)].length == 2;
            if (isDraftWord(tokens, at)) {
                return CitedPath.Document.DRAFT;
            }
            if (named != NO_KIND && !second) {
                int behind = at + KIND_KEYS[named].length;
                return isAdjacent(tokens, behind, first) ? document(text, tokens, named, behind) : CitedPath.Document.UNNAMED;
            }
        }
        return CitedPath.Document.UNNAMED;
    }

    /** Whether only a number, a name with capitals or a year stands between a kind of document and a citation. */
    private static boolean isAdjacent(FoldedTokens tokens, int behind, int first) {
        boolean numbered = false;
        for (int at = behind; at < first; at++) {
            numbered |= tokens.number(at) >= 0 || (tokens.gap(at) & FoldedTokens.SLASH) != 0;
            if (NO_NAME.contains(tokens.key(at)) && !OF.contains(tokens.key(at))) {
                return false;
            }
        }
        return numbered || first - behind <= LONGEST_NAME;
    }

    private CitedPath.Document document(String text, FoldedTokens tokens, int named, int behind) {
        boolean ours = kind == NO_KIND || kind == named;
        if (behind < tokens.count() && tokens.gap(behind) == FoldedTokens.SPACE && tokens.key(behind) == THIS) {
            return ours ? CitedPath.Document.DRAFT : CitedPath.Document.OTHER;
        }
        if (named >= SHORT_KINDS || !ours) {
            return CitedPath.Document.OTHER;
        }
        boolean ends = behind >= tokens.count() || tokens.gap(behind) != FoldedTokens.SPACE || NO_NAME.contains(tokens.key(behind));
        boolean large = !ends && Character.isUpperCase(text.charAt(tokens.start(behind)));
        if (ends && !large) {
            return CitedPath.Document.DRAFT;
        }
        return isOurs(tokens, named, behind) ? CitedPath.Document.DRAFT : CitedPath.Document.OTHER;
    }

    private boolean isOurs(FoldedTokens tokens, int named, int from) {
        return title.length > 0 ? startsWithTitle(tokens, from) : showsInDraft(tokens, named, from);
    }

    private boolean startsWithTitle(FoldedTokens tokens, int from) {
        for (int i = 0; i < title.length; i++) {
            if (from + i >= tokens.count() || tokens.key(from + i) != title[i]) {
                return false;
            }
        }
        return true;
    }

    private boolean showsInDraft(FoldedTokens tokens, int named, int from) {
        if (from + 1 >= tokens.count() || namedInside.getOrDefault(nameKey(named, tokens, from), 0) > NAMED * clauses) {
            return false;
        }
        long run = tokens.key(from);
        for (int n = 2; n <= LONGEST_NAME && from + n <= tokens.count() && (tokens.gap(from + n - 1) & ~FoldedTokens.SPACE) == 0; n++) {
            run = extended(run, tokens.key(from + n - 1));
            if (clausesWith.getOrDefault(run, 0) >= SHARE * clauses) {
                return true;
            }
        }
        return false;
    }

    /** Whether the text speaks of itself as another document, "Nghị định này"; bare citations in it are seldom of the draft. */
    boolean speaksForAnother(FoldedTokens tokens) {
        if (kind == NO_KIND) {
            return false;
        }
        for (int i = 1; i < tokens.count(); i++) {
            if (tokens.key(i) == THIS) {
                int one = kindAt(tokens, i - 1);
                int two = i > 1 ? kindAt(tokens, i - 2) : NO_KIND;
                int named = two != NO_KIND && KIND_KEYS[two].length == 2 ? two : one;
                if (named != NO_KIND && named < SHORT_KINDS - 1 && named != kind && KIND_KEYS[named].length == (named == two ? 2 : 1)) {
                    return true;
                }
            }
        }
        return false;
    }
}
