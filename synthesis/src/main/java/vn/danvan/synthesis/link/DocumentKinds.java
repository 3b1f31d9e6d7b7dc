package vn.danvan.synthesis.link;

import java.util.HashSet;
import java.util.Set;
import vn.danvan.language.FoldedTokens;

/** The kinds of document that a citation may be of, in full (Bộ luật, Nghị định) or short (NĐ, BLHS). */
final class DocumentKinds {

    static final int NONE = -1;

    private static final String[][] KINDS = {
        {"bộ", "luật"},
        {"luật"},
        {"pháp", "lệnh"},
        {"nghị", "định"},
        {"nghị", "quyết"},
        {"quyết", "định"},
        {"thông", "tư"},
        {"hiến", "pháp"},
        {"quy", "chế"},
        {"điều", "lệ"},
        {"chỉ", "thị"},
        {"công", "ước"},
        {"hiệp", "định"},
        {"văn", "bản"},
        {"nđ"},
        {"tt"},
        {"qđ"},
        {"nq"},
        {"blhs"},
        {"blds"},
        {"bltths"},
        {"bltds"},
        {"bllđ"}
    };
    private static final int WRITTEN_OUT = 14;
    private static final long[][] KEYS = keys();
    private static final long LAW = FoldedTokens.key("luật");
    private static final long THIS = FoldedTokens.key("này");
    private static final Set<Long> FIRSTS = firsts();
    private static final Set<Long> BEFORE_LAW = UnitReader.keys("pháp kỷ kỉ quy");
    private static final Set<Long> BEHIND_LAW = UnitReader.keys("sư gia");

    private DocumentKinds() {}

    private static long[][] keys() {
        long[][] keys = new long[KINDS.length][];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = new long[KINDS[i].length];
            for (int w = 0; w < keys[i].length; w++) {
                keys[i][w] = FoldedTokens.key(KINDS[i][w]);
            }
        }
        return keys;
    }

    private static Set<Long> firsts() {
        Set<Long> firsts = new HashSet<>();
        for (long[] words : KEYS) {
            firsts.add(words[0]);
        }
        return firsts;
    }

    /** The kind of document named by the tokens from here, or {@link #NONE}. */
    static int at(FoldedTokens tokens, int at) {
        if (at < 0 || at >= tokens.count() || !FIRSTS.contains(tokens.key(at)) || isOtherLaw(tokens, at)) {
            return NONE;
        }
        for (int i = 0; i < KEYS.length; i++) {
            long[] words = KEYS[i];
            boolean whole = words.length == 1 || (at + 1 < tokens.count() && tokens.key(at + 1) == words[1]);
            if (tokens.key(at) == words[0] && whole) {
                return i;
            }
        }
        return NONE;
    }

    /** The "luật" of pháp luật, kỷ luật, luật sư. */
    private static boolean isOtherLaw(FoldedTokens tokens, int at) {
        if (tokens.key(at) != LAW) {
            return false;
        }
        boolean before = at > 0 && tokens.gap(at) == FoldedTokens.SPACE && BEFORE_LAW.contains(tokens.key(at - 1));
        return before || (at + 1 < tokens.count() && BEHIND_LAW.contains(tokens.key(at + 1)));
    }

    /** How many words name the kind. */
    static int words(int kind) {
        return KEYS[kind].length;
    }

    /** Whether it is an abbreviation, which no draft calls itself. */
    static boolean isShort(int kind) {
        return kind >= WRITTEN_OUT;
    }

    /** The kind of which "này" at this token is said, or {@link #NONE}. */
    static int calledThis(FoldedTokens tokens, int at) {
        if (at < 1 || tokens.key(at) != THIS || (tokens.gap(at) & ~FoldedTokens.SPACE) != 0) {
            return NONE;
        }
        int two = at(tokens, at - 2);
        return two != NONE && words(two) == 2 ? two : at(tokens, at - 1);
    }
}
